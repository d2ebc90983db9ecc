import { bounded, open } from "../scenario/open.ts"
import { callerRootArn, callerSessionArn } from "../scenario/parties.ts"
import * as Place from "../scenario/Place.ts"
import { firstPlaceOf } from "../scenario/places.ts"
import type { Question } from "../scenario/Question.ts"
import { awsPrincipals, onEverything } from "../scenario/statements.ts"
import * as exempt from "./exempt.ts"
import { ask, type Law, require } from "./Law.ts"

/** Every name by which a policy can speak of the caller. */
const chainOf = (question: Question): ReadonlyArray<string> | undefined => {
  const { principal } = question.request
  switch (principal.type) {
    case "user":
    case "user-session":
      return [callerRootArn(question), principal.arn]
    case "role-session":
      return [callerRootArn(question), principal.roleArn, callerSessionArn(question)!]
    case "federated-user":
    case "root":
    case "service":
    case "anonymous":
    case "saml":
    case "web-identity":
      return undefined
  }
}

/** @clause match.not-principal */
export const notPrincipalSparesWholeChains: Law = {
  name: "a deny with NotPrincipal spares a caller only if its account, its user or role, and its session are all listed, and never one with a boundary",
  clauses: ["match.not-principal"],
  exceptions: [],
  check: (engine, scenario) => {
    const chain = chainOf(scenario)
    const isBounded = scenario.choice % 2 === 1
    const opened = isBounded ? bounded(open(scenario)) : open(scenario)
    const at = firstPlaceOf(opened, "RESOURCE_BASED_POLICY")
    if (chain === undefined || at === undefined || exempt.from(opened, at) !== undefined) return "not concerned"
    if (ask(engine, "all open", opened).answer !== "Allow") return "not concerned"
    const named = chain.filter((_, index) => ((scenario.choice >> (index + 1)) & 1) === 1)
    if (named.length === 0) return "not concerned"
    const deny = { ...onEverything("Deny"), principal: { ...awsPrincipals(...named), negated: true } }
    const asked = ask(engine, `sparing ${named.join(" and ")}`, Place.adding(opened, at, deny))
    const expected = named.length === chain.length && !isBounded ? "Allow" : "ExplicitDeny"
    return require(asked.answer === expected, `expected ${expected}`, asked)
  }
}
