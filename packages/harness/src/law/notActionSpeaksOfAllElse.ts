import { choose } from "../scenario/Question.ts"
import type { Law } from "./Law.ts"
import { probe, requireProbes } from "./probe.ts"

/** @clause match.action */
export const notActionSpeaksOfAllElse: Law = {
  name: "of Action and NotAction with one pattern, exactly one applies",
  clauses: ["match.action"],
  exceptions: [],
  check: (engine, scenario) => {
    const values = [choose(scenario.statement.action.values, scenario.choice) ?? "*"]
    const action = probe(engine, scenario, `Action ${values[0]}`, { action: { negated: false, values } })
    const not = probe(engine, scenario, `NotAction ${values[0]}`, { action: { negated: true, values } })
    return requireProbes("Action and NotAction agree", [action, not], (one, other) => one !== other)
  }
}
