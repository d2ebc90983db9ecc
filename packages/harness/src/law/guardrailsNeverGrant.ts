import { placesOf } from "../scenario/places.ts"
import { choose } from "../scenario/Question.ts"
import { ask, type Law, require } from "./Law.ts"

const federated = "a federated user has nothing without a session policy"

/** @clause evaluation.guardrail */
export const guardrailsNeverGrant: Law = {
  name: "boundaries, session policies, control policies and endpoint policies never grant",
  clauses: ["evaluation.guardrail", "session.scope"],
  exceptions: [federated],
  check: (engine, scenario) => {
    const place = choose(
      placesOf(scenario, "PERMISSIONS_BOUNDARY", "SESSION_POLICY", "RESOURCE_CONTROL_POLICY", "VPC_ENDPOINT_POLICY"),
      scenario.choice
    )
    if (place === undefined) return "not concerned"
    const before = ask(engine, "before", scenario)
    if (before.answer !== "Allow") return "not concerned"
    const after = ask(engine, `without the ${place.policyType}`, place.put(scenario, []))
    if (place.policyType === "SESSION_POLICY" && scenario.request.principal.type === "federated-user") {
      return { exception: federated }
    }
    return require(after.answer === "Allow", "the allow came from a policy that cannot grant", before, after)
  }
}
