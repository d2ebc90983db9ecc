import { known } from "../CannotSay.ts"
import { endpointOf } from "../endpoint.ts"
import { organizationOf, pathOf } from "../organizationLevels.ts"
import { type Given, isForwarded } from "./call.ts"
import type { Question } from "../Question.ts"

const names = new Set(["aws:sourcevpce", "aws:sourcevpc", "aws:vpceaccount", "aws:vpceorgid", "aws:vpceorgpaths"])

/**
 * A request through a VPC endpoint carries the endpoint, its VPC, its account and that account's organization; any
 * other request, and one that a service makes on the caller's behalf, carries none of them.
 * @clause request.endpoint-keys
 */
export const endpointKey = (question: Question, key: string, given: Given): string | undefined => {
  const endpoint = names.has(key) ? endpointOf(question) : undefined
  if (endpoint === undefined || isForwarded(given)) return undefined
  if (key === "aws:sourcevpce") return endpoint.id
  if (key === "aws:sourcevpc") return known(endpoint.vpc, "the VPC of the endpoint")
  const account = known(endpoint.account, "the account of the endpoint")
  if (key === "aws:vpceaccount") return account
  const organization = organizationOf(question.world, account)
  if (organization === undefined) return undefined
  return key === "aws:vpceorgid" ? organization.id : pathOf(organization, account)
}
