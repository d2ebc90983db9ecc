import { placesOf } from "../scenario/places.ts"
import { choose } from "../scenario/Question.ts"
import { ask, type Law, same } from "./Law.ts"

/** @clause scp.levels */
export const guardrailLevelsCommute: Law = {
  name: "it does not matter at which level of the path a control policy stands",
  clauses: ["scp.levels", "rcp.levels"],
  exceptions: [],
  check: (engine, scenario) => {
    const type = scenario.choice % 2 === 0 ? "SERVICE_CONTROL_POLICY" : "RESOURCE_CONTROL_POLICY"
    const levels = placesOf(scenario, type)
    // Behind an access point of another account stands a second path of its own.
    if (new Set(levels.map(({ account }) => account)).size > 1) return "not concerned"
    const one = choose(levels, scenario.choice >> 1)
    const other = choose(levels, scenario.choice >> 4)
    if (one === undefined || other === undefined || one === other) return "not concerned"
    const swapped = other.put(one.put(scenario, other.policies), one.policies)
    return same(
      "the answer changed with the order of the levels",
      ask(engine, "as it is", scenario),
      ask(engine, `with ${one.at} and ${other.at} in each other's place`, swapped)
    )
  }
}
