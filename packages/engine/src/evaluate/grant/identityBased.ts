import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import { type Reading, readPolicySet, whereBinding } from "../policySet.ts"

/**
 * The policies of the user, its groups, or the role. The root user has full access without any.
 * @clause identity-based.union
 */
export const identityBased = ({ identityBased: slot }: AppliedPolicies): Reading | undefined =>
  whereBinding(slot, readPolicySet)
