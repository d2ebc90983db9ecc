import type { RequestContext } from "../../request/RequestContext.ts"
import * as Admits from "../../verdict/Admits.ts"
import { applies, type Level, type Levels, type NotApplicable } from "../../world/AppliedPolicies.ts"

/** What one level says. */
export type DecideLevel = (level: Level, context: RequestContext) => Admits.Admits

/**
 * Every level must allow and none may deny. Where it is not known whether the levels bind the request, they may turn
 * out not to.
 * @clause evaluation.guardrail
 */
export const decideLevels = (
  slot: Levels | NotApplicable,
  decideLevel: DecideLevel,
  context: RequestContext
): Admits.Admits => {
  if (!applies(slot)) return Admits.allow
  let bound = Admits.allow
  for (const level of slot.levels) bound = Admits.guardrail(bound, decideLevel(level, context))
  return slot.doubts.length === 0 ? bound : bound | Admits.allow
}
