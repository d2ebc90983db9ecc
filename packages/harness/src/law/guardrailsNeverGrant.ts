import { organizationOf } from "../scenario/parties.ts"
import type { Place } from "../scenario/Place.ts"
import { placesOf } from "../scenario/places.ts"
import { choose, type Question } from "../scenario/Question.ts"
import { ask, type Law, require } from "./Law.ts"

const federated = "a federated user has nothing without a session policy"

const withoutServiceControl = (question: Question, account: string): Question => {
  const { request, world } = question
  const bound = organizationOf(question, account)?.id
  const organizations = world.organizations.map((one) =>
    one.id === bound ? { ...one, features: { ...one.features, scp: false } } : one
  )
  return { request, world: { ...world, organizations } }
}

/** The question without the policies: a level without a service control policy would be silent, so the type goes whole. */
const without = (question: Question, { account, policyType, put }: Place): Question =>
  policyType === "SERVICE_CONTROL_POLICY" && account !== undefined
    ? withoutServiceControl(question, account)
    : put(question, [])

/** @clause evaluation.guardrail */
export const guardrailsNeverGrant: Law = {
  name: "boundaries, session policies, control policies and endpoint policies never grant",
  clauses: ["evaluation.guardrail", "session.scope"],
  exceptions: [federated],
  check: (engine, scenario) => {
    const place = choose(
      placesOf(
        scenario,
        "PERMISSIONS_BOUNDARY",
        "SESSION_POLICY",
        "SERVICE_CONTROL_POLICY",
        "RESOURCE_CONTROL_POLICY",
        "VPC_ENDPOINT_POLICY"
      ),
      scenario.choice
    )
    if (place === undefined) return "not concerned"
    const before = ask(engine, "before", scenario)
    if (before.answer !== "Allow") return "not concerned"
    const after = ask(engine, `without the ${place.policyType}`, without(scenario, place))
    if (place.policyType === "SESSION_POLICY" && scenario.request.principal.type === "federated-user") {
      return { exception: federated }
    }
    return require(after.answer === "Allow", "the allow came from a policy that cannot grant", before, after)
  }
}
