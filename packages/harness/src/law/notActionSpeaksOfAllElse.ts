import { choose } from "../scenario/Question.ts"
import type { Law } from "./Law.ts"
import { probing, requireProbes } from "./probe.ts"

/** @clause match.action */
export const notActionSpeaksOfAllElse: Law = {
  name: "of Action and NotAction with one pattern, exactly one applies",
  clauses: ["match.action"],
  exceptions: [],
  check: (engine, scenario) => {
    const values = [choose(scenario.statement.action.values, scenario.choice) ?? "*"]
    const probe = probing(engine, scenario)
    const action = probe(`Action ${values[0]}`, { action: { negated: false, values } })
    const not = probe(`NotAction ${values[0]}`, { action: { negated: true, values } })
    return requireProbes("Action and NotAction agree", [action, not], (one, other) => one !== other)
  }
}
