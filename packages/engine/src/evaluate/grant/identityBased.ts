import { type AppliedPolicies, applies } from "../../world/AppliedPolicies.ts"
import { type Reading, readPolicySet } from "../policySet.ts"

/**
 * The policies of the user, its groups, or the role. The root user has full access without any.
 * @clause identity-based.union
 */
export const identityBased = ({ identityBased: slot }: AppliedPolicies): Reading | undefined =>
  applies(slot) ? readPolicySet(slot) : undefined
