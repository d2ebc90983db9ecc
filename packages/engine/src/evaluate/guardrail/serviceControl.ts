import type { RequestContext } from "../../request/RequestContext.ts"
import * as Admits from "../../verdict/Admits.ts"
import { type AppliedPolicies, applies, type Level } from "../../world/AppliedPolicies.ts"
import { decidePolicySet } from "../policySet.ts"

/** One level: some policy attached right there must allow. @clause scp.levels */
const serviceControlLevel = ({ slot }: Level, context: RequestContext): Admits.Admits => decidePolicySet(slot, context)

/**
 * Every level from the root to the caller's account must allow, and none may deny. Where it is not known whether
 * the levels bind the caller, they may turn out not to.
 * @clause scp.levels
 */
export const serviceControl = ({ serviceControl: slot }: AppliedPolicies, context: RequestContext): Admits.Admits => {
  if (!applies(slot)) return Admits.allow
  const bound = slot.levels.reduce(
    (admits, level) => Admits.guardrail(admits, serviceControlLevel(level, context)),
    Admits.allow
  )
  return slot.doubts.length === 0 ? bound : bound | Admits.allow
}
