import * as Place from "../scenario/Place.ts"
import { places } from "../scenario/places.ts"
import { choose } from "../scenario/Question.ts"
import { onEverything, shapedFor } from "../scenario/statements.ts"
import * as exempt from "./exempt.ts"
import { ask, type Law, require } from "./Law.ts"

const deny = onEverything("Deny")

/** @clause evaluation.order */
export const anyExplicitDenyDenies: Law = {
  name: "any explicit deny in either account denies",
  clauses: ["evaluation.order", "cross-account.both-sides"],
  exceptions: Object.values(exempt.exceptions),
  check: (engine, scenario) => {
    const place = choose(places(scenario), scenario.choice)
    if (place === undefined) return "not concerned"
    const exception = exempt.from(scenario, place)
    if (exception !== undefined) return { exception }
    const denied = ask(
      engine,
      `with a deny in the ${place.policyType}`,
      Place.adding(scenario, place, shapedFor(place, deny))
    )
    return require(denied.answer === "ExplicitDeny", "an explicit deny does not deny", denied)
  }
}
