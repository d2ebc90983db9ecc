import { open } from "../scenario/open.ts"
import { standing } from "../scenario/parties.ts"
import { placesOf } from "../scenario/places.ts"
import type { Question } from "../scenario/Question.ts"
import { trustedSideSilent, trustingSideSilent } from "../scenario/sides.ts"
import { all, ask, type Law, require } from "./Law.ts"

const exceptions = {
  trust: "a role's trust policy must allow even inside one account",
  key: "a key's policy must allow even inside one account"
} as const

const needsItsPolicy = (question: Question): string | undefined => {
  if (placesOf(question, "ROLE_TRUST_POLICY").length > 0) return exceptions.trust
  return /^arn:[^:]*:kms:/.test(question.request.resource) ? exceptions.key : undefined
}

/** @clause evaluation.union */
export const eitherSideSufficesInsideOneAccount: Law = {
  name: "inside one account either side suffices",
  clauses: ["evaluation.union", "same-account.grantee-matrix"],
  exceptions: Object.values(exceptions),
  check: (engine, scenario) => {
    if (standing(scenario) !== "same-account") return "not concerned"
    const opened = open(scenario)
    const both = ask(engine, "all open", opened)
    if (both.answer !== "Allow" || placesOf(opened, "RESOURCE_BASED_POLICY", "ROLE_TRUST_POLICY").length === 0) {
      return "not concerned"
    }
    const trusting = ask(engine, "only the resource's policy allows", trustedSideSilent(opened))
    const trusted = ask(engine, "only the caller's own policies allow", trustingSideSilent(opened))
    const byResource = require(trusting.answer === "Allow", "the resource's policy does not suffice", trusting)
    const exception = needsItsPolicy(scenario)
    if (exception !== undefined) return all([byResource, { exception }])
    return all([byResource, require(trusted.answer === "Allow", "the caller's own policies do not suffice", trusted)])
  }
}
