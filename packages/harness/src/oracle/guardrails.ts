import { wayTo } from "./accessPoint.ts"
import { blockPublicAccess } from "./blockPublicAccess.ts"
import type { Question } from "./Question.ts"
import { resourceControl } from "./resourceControl.ts"
import { vpcEndpoint } from "./vpcEndpoint.ts"
import { allOf, type Word } from "./Word.ts"

/**
 * Through an access point its ARN and the bucket's must both be let through.
 * @clause access-point.endpoint
 */
export const onTheWay = (question: Question): Word => {
  const arns = [question.target.arn, wayTo(question)?.bucket.arn].filter((arn) => arn !== undefined)
  return allOf(arns.map((arn) => vpcEndpoint(question, arn)))
}

/**
 * Resource control policies of the owner on its resource, and of the bucket's owner on the bucket behind an access point.
 * @clause access-point.both
 */
const ofOwners = (question: Question): Word => {
  const { target } = question
  const bucket = wayTo(question)?.bucket
  if (bucket === undefined) return resourceControl(question, target.owner, target.arn)
  return allOf([target, bucket].map(({ arn, owner }) => resourceControl(question, owner, arn)))
}

/** What only limits, in the owner's account. */
export const ofOwner = (question: Question): Word => allOf([ofOwners(question), blockPublicAccess(question)])
