import { placesOf } from "../scenario/places.ts"
import { choose } from "../scenario/Question.ts"
import { ask, type Law, same } from "./Law.ts"

/** @clause identity-based.union */
export const mergingPoliciesDoesNotMatter: Law = {
  name: "several policies of one version in one place are as good as one",
  clauses: ["identity-based.union", "scp.levels", "session.ceiling"],
  exceptions: [],
  check: (engine, scenario) => {
    const place = choose(
      placesOf(
        scenario,
        "IDENTITY_BASED_POLICY",
        "SERVICE_CONTROL_POLICY",
        "RESOURCE_CONTROL_POLICY",
        "SESSION_POLICY"
      ).filter(
        ({ policies: [first, ...rest] }) =>
          rest.length > 0 && rest.every(({ document }) => document.version === first?.document.version)
      ),
      scenario.choice
    )
    const first = place?.policies[0]
    if (place === undefined || first === undefined) return "not concerned"
    const statements = place.policies.flatMap(({ document }) => document.statements)
    const merged = place.put(scenario, [{ ...first, document: { ...first.document, statements } }])
    return same(
      "merging policies changes the answer",
      ask(engine, "as it is", scenario),
      ask(engine, `with the policies of the ${place.policyType} merged`, merged)
    )
  }
}
