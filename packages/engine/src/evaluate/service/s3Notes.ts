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

/** Where Amazon S3 looks at more than a request tells. */
export const s3Notes = (applied: AppliedPolicies): ReadonlyArray<string> => blockPublicPolicy(applied)
