import type { RequestContext } from "../../request/RequestContext.ts"
import type * as Admits from "../../verdict/Admits.ts"
import type { AppliedPolicies, Level } from "../../world/AppliedPolicies.ts"
import { decidePolicySet } from "../policySet.ts"
import { decideLevels } from "./levels.ts"

/** One level: some policy attached right there must allow. */
const serviceControlLevel = ({ slot }: Level, context: RequestContext): Admits.Admits => decidePolicySet(slot, context)

/**
 * Every level from the root to the caller's account must allow, and none may deny.
 * @clause scp.levels
 */
export const serviceControl = ({ serviceControl: slot }: AppliedPolicies, context: RequestContext): Admits.Admits =>
  decideLevels(slot, serviceControlLevel, context)
