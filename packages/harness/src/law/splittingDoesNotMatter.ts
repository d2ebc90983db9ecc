import type { PatternElement } from "@countersign/engine"
import * as Place from "../scenario/Place.ts"
import { places } from "../scenario/places.ts"
import { choose } from "../scenario/Question.ts"
import { ask, type Law, same } from "./Law.ts"

/** One element for each value; a negated element speaks of all its values at once. */
const split = (element: PatternElement): ReadonlyArray<PatternElement> =>
  element.negated ? [element] : element.values.map((value) => ({ negated: false, values: [value] }))

const inParts = Place.rewriting((statement) =>
  split(statement.action).flatMap((action) =>
    statement.resource === undefined
      ? [{ ...statement, action }]
      : split(statement.resource).map((resource) => ({ ...statement, action, resource }))
  )
)

/** @clause evaluation.statement */
export const splittingDoesNotMatter: Law = {
  name: "splitting a statement by its actions and resources, or merging such parts, changes nothing",
  clauses: ["evaluation.statement", "evaluation.union"],
  exceptions: [],
  check: (engine, scenario) => {
    const place = choose(places(scenario), scenario.choice)
    if (place === undefined) return "not concerned"
    return same(
      "splitting statements changes the answer",
      ask(engine, "as it is", scenario),
      ask(engine, `with the statements of the ${place.policyType} split`, Place.mapping(scenario, place, inParts))
    )
  }
}
