import * as Place from "../scenario/Place.ts"
import { places } from "../scenario/places.ts"
import { ask, type Law, same } from "./Law.ts"

const shouted = Place.rewriting((statement) => [
  { ...statement, action: { ...statement.action, values: statement.action.values.map((value) => value.toUpperCase()) } }
])

/** @clause match.action */
export const actionCaseDoesNotMatter: Law = {
  name: "actions compare without regard to case",
  clauses: ["match.action"],
  exceptions: [],
  check: (engine, scenario) => {
    const upper = Place.mappingAll(scenario, places(scenario), shouted)
    return same(
      "the case of an action changes the answer",
      ask(engine, "as it is", scenario),
      ask(engine, "with the policies' actions in capitals", upper)
    )
  }
}
