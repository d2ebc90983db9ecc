import type { Statement } from "@countersign/engine"
import { listing } from "../scenario/parties.ts"
import * as Place from "../scenario/Place.ts"
import { places } from "../scenario/places.ts"
import { mayBeCutOff } from "../scenario/publicAccess.ts"
import { choose, type Scenario } from "../scenario/Question.ts"
import { everyone, onEverything, shapedFor } from "../scenario/statements.ts"
import { ask, type Law, require } from "./Law.ts"

const publicPolicy = "a bucket policy that becomes public is cut off under RestrictPublicBuckets"

/** The drawn statement as an Allow; on a bucket it is one for everyone half of the time, which makes the policy public. */
const addition = ({ choice, statement, ...question }: Scenario, place: Place.Place): Statement => {
  const isOnBucket = place.policyType === "RESOURCE_BASED_POLICY" && listing(question) !== undefined
  return shapedFor(
    place,
    isOnBucket && (choice >> 8) % 2 === 0
      ? { ...onEverything("Allow"), principal: everyone }
      : { ...statement, effect: "Allow" }
  )
}

/** A place where an allow can stand: the bucket's policy half of the time, where there is one, as it has the exception. */
const placeFor = (scenario: Scenario): Place.Place | undefined => {
  const all = places(scenario).filter(({ policyType }) => policyType !== "RESOURCE_CONTROL_POLICY")
  const onBuckets = /^s3:/i.test(scenario.request.action)
    ? all.filter(({ policyType }) => policyType === "RESOURCE_BASED_POLICY")
    : []
  return choose(onBuckets.length > 0 && (scenario.choice >> 9) % 2 === 0 ? onBuckets : all, scenario.choice)
}

/** @clause evaluation.union */
export const addingAnAllowNeverDenies: Law = {
  name: "adding an allow never takes an allow away",
  clauses: ["evaluation.union", "bpa.restrict"],
  exceptions: [publicPolicy],
  check: (engine, scenario) => {
    const place = placeFor(scenario)
    if (place === undefined) return "not concerned"
    // A first boundary or session policy is no addition: without one, nothing is bounded.
    const begins = place.policies.length === 0 && /BOUNDARY|SESSION|ENDPOINT/.test(place.policyType)
    const before = ask(engine, "before", scenario)
    if (before.answer !== "Allow" || begins) return "not concerned"
    const added = Place.adding(scenario, place, addition(scenario, place))
    const after = ask(engine, `with a further allow in the ${place.policyType}`, added)
    const isCutOff = after.answer !== "Allow" && place.policyType === "RESOURCE_BASED_POLICY" && mayBeCutOff(scenario)
    return isCutOff
      ? { exception: publicPolicy }
      : require(after.answer === "Allow", "a further allow took the allow away", before, after)
  }
}
