import type { Policy, Principal, Statement } from "@countersign/engine"
import { Result } from "effect"
import { callerAccount } from "../scenario/parties.ts"
import { namesPrincipals, type Place } from "../scenario/Place.ts"
import { places } from "../scenario/places.ts"
import { policyOf } from "../scenario/policyOf.ts"
import { mayBeCutOff } from "../scenario/publicAccess.ts"
import { choose, type Question } from "../scenario/Question.ts"
import { awsPrincipals, onEverything, shapedFor } from "../scenario/statements.ts"
import { ask, type Law } from "./Law.ts"

const twice =
  "what is read a second time (a bucket's policy by Block Public Access, a boundary by `NotPrincipal`): both readings " +
  "together may admit too much"

const filling = (...statements: ReadonlyArray<Statement>): Policy => policyOf("filled in", ...statements)

const identityArn = (principal: Principal.Principal): ReadonlyArray<string> => {
  if (principal.type === "user" || principal.type === "user-session") return [principal.arn]
  if (principal.type === "federated-user") return [principal.federatedBy]
  return principal.type === "role-session" ? [principal.roleArn] : []
}

/** Policies that say all a policy can say to the request: nothing, an allow for each kind of grantee, a deny. */
const fillings = (question: Question, place: Place): ReadonlyArray<ReadonlyArray<Policy>> => {
  const { principal } = question.request
  const deny = filling(shapedFor(place, onEverything("Deny")))
  const allow = filling(shapedFor(place, onEverything("Allow")))
  const account = callerAccount(principal)
  const grantees = namesPrincipals(place) && account !== undefined ? [account, ...identityArn(principal)] : []
  const grants = grantees.map((grantee) =>
    filling(shapedFor(place, { ...onEverything("Allow"), principal: awsPrincipals(grantee) }))
  )
  return place.policyType === "RESOURCE_CONTROL_POLICY"
    ? [[], [deny]]
    : [[], [filling()], [allow], [deny], ...grants.map((grant) => [grant])]
}

/** A Deny with `NotPrincipal` reaches everybody who has a boundary. @clause match.not-principal */
const asksForBoundary = (question: Question): boolean =>
  places(question).some(({ policies }) =>
    policies.some(({ document }) =>
      document.statements.some(({ effect, principal }) => effect === "Deny" && principal?.negated === true)
    )
  )

const isReadTwice = (question: Question, { policyType }: Place): boolean =>
  (policyType === "RESOURCE_BASED_POLICY" && mayBeCutOff(question)) ||
  (policyType === "PERMISSIONS_BOUNDARY" && asksForBoundary(question))

/** @clause undetermined.admits */
export const admitsAreExact: Law = {
  name: "every decision that is left open is reached by some way to fill in what is missing",
  clauses: ["undetermined.admits"],
  exceptions: [twice],
  check: (engine, scenario) => {
    const { countersign } = engine
    const place = choose(places(scenario), scenario.choice)
    if (countersign === undefined || place === undefined) return "not concerned"
    const forgotten = place.forget(scenario)
    const admits = Result.getOrThrow(countersign.decide(forgotten.world, forgotten.request))
    const filled = fillings(scenario, place).map((policies, index) =>
      ask(engine, `filled in, way ${index + 1}`, place.put(scenario, policies))
    )
    if (filled.some(({ answer }) => answer === "Undetermined" || answer === "Unsupported")) return "not concerned"
    const reached = new Set(filled.map(({ answer }) => answer))
    const excluded = filled.find(({ answer }) => !countersign.Admits.toArray(admits).some((one) => one === answer))
    if (excluded !== undefined) return { breach: "a decision that can come about is excluded", asked: [excluded] }
    if (countersign.Admits.toArray(admits).every((one) => reached.has(one))) return "holds"
    return isReadTwice(scenario, place)
      ? { exception: twice }
      : { breach: "more is left open than can come about", asked: filled }
  }
}
