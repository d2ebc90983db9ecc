import * as Place from "../scenario/Place.ts"
import { places } from "../scenario/places.ts"
import { choose, type Question } from "../scenario/Question.ts"
import { shapedFor } from "../scenario/statements.ts"
import { ask, type Law, require } from "./Law.ts"

const publicPolicy = "a bucket policy that becomes public is cut off under RestrictPublicBuckets"

const isOnS3 = ({ request }: Question): boolean => /^s3:/i.test(request.action)

/** @clause evaluation.union */
export const addingAnAllowNeverDenies: Law = {
  name: "adding an allow never takes an allow away",
  clauses: ["evaluation.union", "bpa.restrict"],
  exceptions: [publicPolicy],
  check: (engine, scenario) => {
    const place = choose(
      places(scenario).filter(({ policyType }) => policyType !== "RESOURCE_CONTROL_POLICY"),
      scenario.choice
    )
    if (place === undefined) return "not concerned"
    // A first boundary or session policy is no addition: without one, nothing is bounded.
    const begins = place.policies.length === 0 && /BOUNDARY|SESSION|ENDPOINT/.test(place.policyType)
    const before = ask(engine, "before", scenario)
    if (before.answer !== "Allow" || begins) return "not concerned"
    const allow = shapedFor(place, { ...scenario.statement, effect: "Allow" })
    const after = ask(engine, `with a further allow in the ${place.policyType}`, Place.adding(scenario, place, allow))
    if (after.answer !== "Allow" && isOnS3(scenario) && place.policyType === "RESOURCE_BASED_POLICY") {
      return { exception: publicPolicy }
    }
    return require(after.answer === "Allow", "a further allow took the allow away", before, after)
  }
}
