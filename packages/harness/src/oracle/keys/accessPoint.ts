import { wayTo } from "../accessPoint.ts"
import { known } from "../CannotSay.ts"
import type { Question } from "../Question.ts"

const names = new Set(["s3:dataaccesspointarn", "s3:dataaccesspointaccount", "s3:accesspointnetworkorigin"])

/**
 * What a request through an access point carries besides.
 * @clause access-point.keys
 */
export const accessPointKey = (question: Question, key: string): string | undefined => {
  const way = names.has(key) ? wayTo(question) : undefined
  if (way === undefined) return undefined
  if (key === "s3:dataaccesspointarn") return way.arn
  if (key === "s3:dataaccesspointaccount") return question.target.parts?.account
  return known(way.accessPoint.vpc, "the VPC of the access point") === undefined ? "Internet" : "VPC"
}
