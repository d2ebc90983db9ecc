import * as Place from "../scenario/Place.ts"
import { places } from "../scenario/places.ts"
import { choose } from "../scenario/Question.ts"
import { shapedFor } from "../scenario/statements.ts"
import { ask, type Law, require } from "./Law.ts"

/** @clause evaluation.union */
export const addingADenyNeverAllows: Law = {
  name: "adding a deny never allows",
  clauses: ["evaluation.union"],
  exceptions: [],
  check: (engine, scenario) => {
    const place = choose(places(scenario), scenario.choice)
    if (place === undefined) return "not concerned"
    const before = ask(engine, "before", scenario)
    if (before.answer === "Allow") return "not concerned"
    const deny = shapedFor(place, { ...scenario.statement, effect: "Deny" })
    const after = ask(engine, `with a further deny in the ${place.policyType}`, Place.adding(scenario, place, deny))
    return require(after.answer !== "Allow", "a further deny turned a denial into an allow", before, after)
  }
}
