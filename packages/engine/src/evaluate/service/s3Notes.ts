import type { Note } from "../../verdict/Note.ts"
import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import * as PublicAccessBlock from "../../world/PublicAccessBlock.ts"

const policyWrites: ReadonlySet<string> = new Set(["putaccesspointpolicy", "putbucketpolicy"])

/**
 * `BlockPublicPolicy` judges the policy that a call brings, which a request does not carry.
 * @clause bpa.block-policy
 */
const blockPublicPolicy = ({ action, publicAccessBlock }: AppliedPolicies): ReadonlyArray<Note> =>
  action.service === "s3" &&
  policyWrites.has(action.operation) &&
  PublicAccessBlock.strictest(publicAccessBlock, PublicAccessBlock.blockPublicPolicy) !== false
    ? [{ code: "block-public-policy" }]
    : []

/** @clause access-point.two-owners */
const twoOwners = ({ target: { accessPoint, owner } }: AppliedPolicies): ReadonlyArray<Note> =>
  accessPoint === undefined || accessPoint.bucketOwner === owner ? [] : [{ code: "access-point-of-two-accounts" }]

/** @clause s3.object-ownership */
const lists = ({ objectOwner }: AppliedPolicies): ReadonlyArray<Note> =>
  objectOwner === undefined ? [] : [{ code: "access-control-lists" }]

/** Where Amazon S3 looks at more than a request tells, or its pages leave room. */
export const s3Notes = (applied: AppliedPolicies): ReadonlyArray<Note> => [
  ...blockPublicPolicy(applied),
  ...twoOwners(applied),
  ...lists(applied)
]
