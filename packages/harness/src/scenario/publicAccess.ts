import type { Fact, PublicAccessBlock } from "@countersign/engine"
import { bucketOwner, nodesAbove, organizationOf, ownerAccount, standing } from "./parties.ts"
import type { Question } from "./Question.ts"

const isOn = (settings: Fact<PublicAccessBlock.PublicAccessBlock> | undefined): boolean =>
  settings !== undefined && settings !== "unknown" && settings.RestrictPublicBuckets !== false

const isRestrictedIn = (question: Question, account: string): boolean => {
  const organization = organizationOf(question, account)
  const found = question.world.accounts[account]
  return (
    isOn(found?.publicAccessBlock) ||
    Object.values(found?.resources ?? {}).some(({ publicAccessBlock }) => isOn(publicAccessBlock)) ||
    (organization !== undefined && nodesAbove(organization, account).some((node) => isOn(node.publicAccessBlock)))
  )
}

/**
 * Whether a public policy would cut the caller off: it is not of the owner's account, and RestrictPublicBuckets may be on
 * for the bucket or the access point of the request.
 * @clause bpa.restrict
 */
export const mayBeCutOff = (question: Question): boolean =>
  /^s3:/i.test(question.request.action) &&
  standing(question) !== "same-account" &&
  [ownerAccount(question), bucketOwner(question)].some(
    (account) => account !== undefined && isRestrictedIn(question, account)
  )
