import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import { type Reading, readPolicySet, whereBinding } from "../policySet.ts"

/**
 * The policies passed when the session was made, together: they must allow, and grant nothing.
 * @clause session.ceiling
 */
export const session = ({ sessionPolicies: slot }: AppliedPolicies): Reading | undefined =>
  whereBinding(slot, readPolicySet)
