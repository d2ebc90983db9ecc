import { rememberFor } from "../../aws/remember.ts"
import type { AppliedPolicies, Level } from "../../world/AppliedPolicies.ts"
import { type Reading, readPolicySet, whereBinding } from "../policySet.ts"
import { readLevels } from "./levels.ts"

/** One level: some policy attached right there must allow. */
const serviceControlLevel = ({ slot }: Level): Reading => readPolicySet(slot)

const everyLevel = rememberFor(readLevels(serviceControlLevel))

/**
 * Every level from the root to the caller's account must allow, and none may deny.
 * @clause scp.levels
 */
export const serviceControl = ({ serviceControl: slot }: AppliedPolicies): Reading | undefined =>
  whereBinding(slot, everyLevel)
