import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import * as PublicAccessBlock from "../../world/PublicAccessBlock.ts"

const policyWrites: ReadonlySet<string> = new Set(["putaccesspointpolicy", "putbucketpolicy"])

/**
 * `BlockPublicPolicy` judges the policy that a call brings, which a request does not carry.
 * @clause bpa.block-policy
 */
const blockPublicPolicy = ({ action, publicAccessBlock }: AppliedPolicies): ReadonlyArray<string> =>
  action.service === "s3" &&
  policyWrites.has(action.operation) &&
  PublicAccessBlock.strictest(publicAccessBlock, "BlockPublicPolicy") !== false
    ? ["BlockPublicPolicy judges the policy that the call brings, which is not looked at: a public one is refused"]
    : []

/** @clause access-point.two-owners */
const twoOwners = ({ target: { accessPoint, owner } }: AppliedPolicies): ReadonlyArray<string> =>
  accessPoint === undefined || accessPoint.bucketOwner === owner
    ? []
    : [
        "access point and bucket are, or may be, of two accounts: both policies and the caller's own must allow, and aws:ResourceAccount is taken as unknown"
      ]

/** @clause s3.object-ownership */
const lists = ({ objectOwner }: AppliedPolicies): ReadonlyArray<string> =>
  objectOwner === undefined
    ? []
    : ["access control lists are not modelled: what the ACL of the object or the bucket grants is not seen"]

/** Where Amazon S3 looks at more than a request tells, or its pages leave room. */
export const s3Notes = (applied: AppliedPolicies): ReadonlyArray<string> => [
  ...blockPublicPolicy(applied),
  ...twoOwners(applied),
  ...lists(applied)
]
