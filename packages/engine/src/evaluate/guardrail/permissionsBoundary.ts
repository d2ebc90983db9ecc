import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import { type Reading, readPolicySet, whereBinding } from "../policySet.ts"

/**
 * The one managed policy that bounds a user or role: it must allow, and grants nothing.
 * @clause boundary.ceiling
 */
export const permissionsBoundary = ({ permissionsBoundary: slot }: AppliedPolicies): Reading | undefined =>
  whereBinding(slot, readPolicySet)
