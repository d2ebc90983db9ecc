import { Result } from "effect"
import { places } from "../scenario/places.ts"
import { choose } from "../scenario/Question.ts"
import { ask, type Law } from "./Law.ts"

/** @clause undetermined.admits */
export const undeterminedIsSound: Law = {
  name: "what a world leaves open admits the decision of the world that knows, and names what is missing",
  clauses: ["undetermined.admits", "undetermined.missing-facts"],
  exceptions: [],
  check: (engine, scenario) => {
    const { countersign } = engine
    const place = choose(places(scenario), scenario.choice)
    if (countersign === undefined || place === undefined) return "not concerned"
    const known = ask(engine, "as it is", scenario)
    const forgotten = place.forget(scenario)
    const open = ask(engine, `with the ${place.policyType} at ${place.at} unknown`, forgotten)
    if (known.answer === "Undetermined" || known.answer === "Unsupported") return "not concerned"
    const admits = Result.getOrThrow(countersign.decide(forgotten.world, forgotten.request))
    const asked = [known, open]
    if (!countersign.Admits.toArray(admits).includes(known.answer)) {
      return { breach: "the decision of the world that knows is excluded", asked }
    }
    if (open.answer !== "Undetermined") return "holds"
    const { checks } = Result.getOrThrow(countersign.evaluate(forgotten.world, forgotten.request))
    return checks.some(({ missing }) => missing.length > 0)
      ? "holds"
      : { breach: "nothing is said to be missing", asked }
  }
}
