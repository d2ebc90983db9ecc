import * as Place from "../scenario/Place.ts"
import { places } from "../scenario/places.ts"
import { choose } from "../scenario/Question.ts"
import { ask, type Law, same } from "./Law.ts"

const saidTwice = Place.rewriting((statement) => [
  statement,
  {
    ...statement,
    action: { ...statement.action, values: [...statement.action.values, ...statement.action.values] },
    condition: statement.condition.map(({ operator, tests }) => ({
      operator,
      tests: tests.map(({ key, values }) => ({ key, values: [...values, ...values] }))
    }))
  }
])

/** @clause evaluation.union */
export const repetitionDoesNotMatter: Law = {
  name: "saying a statement, or a value of it, twice changes nothing",
  clauses: ["evaluation.union"],
  exceptions: [],
  check: (engine, scenario) => {
    const place = choose(places(scenario), scenario.choice)
    if (place === undefined) return "not concerned"
    const twice = Place.mapping(scenario, place, saidTwice)
    return same(
      "repeating statements changes the answer",
      ask(engine, "as it is", scenario),
      ask(engine, `with every statement of the ${place.policyType} twice`, twice)
    )
  }
}
