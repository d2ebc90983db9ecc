import * as Admits from "../../verdict/Admits.ts"
import type { Level, Levels } from "../../world/AppliedPolicies.ts"
import type { Reading } from "../policySet.ts"

/**
 * Every level must allow and none may deny. Where it is not known whether the levels bind the request, they may turn
 * out not to.
 * @clause evaluation.guardrail
 */
export const readLevels =
  (readLevel: (level: Level) => Reading) =>
  ({ doubts, levels }: Levels): Reading => {
    const readings = levels.map(readLevel)
    const doubt = doubts.length === 0 ? 0 : Admits.allow
    return (context) => {
      let bound = Admits.allow
      for (const reading of readings) bound = Admits.guardrail(bound, reading(context))
      return bound | doubt
    }
  }
