import type { Policy, PrincipalElement, Statement, StatementEffect } from "@countersign/engine"
import * as Place from "../scenario/Place.ts"
import { places } from "../scenario/places.ts"
import { policyOf } from "../scenario/policyOf.ts"
import { choose } from "../scenario/Question.ts"
import { awsPrincipals, onEverything } from "../scenario/statements.ts"
import { ask, type Law, same } from "./Law.ts"

// More than one looks through one by one.
const many = Array.from({ length: 20 }, (_, at) => at)

const unrelated =
  (effect: StatementEffect, principal: PrincipalElement | undefined) =>
  (at: number): Statement => ({
    ...onEverything(effect),
    principal,
    resource: { negated: false, values: [`arn:aws:s3:::unrelated-${at}/*`] }
  })

const added = (principal: PrincipalElement | undefined): Policy =>
  policyOf("unrelated", ...many.map(unrelated("Allow", principal)), ...many.map(unrelated("Deny", principal)))

const withPrincipals = added(awsPrincipals("999988887777"))
const withoutPrincipals = added(undefined)

/** @clause match.resource */
export const unrelatedStatementsChangeNothing: Law = {
  name: "statements about other resources change nothing, however many",
  clauses: ["match.resource", "evaluation.union"],
  exceptions: [],
  check: (engine, scenario) => {
    // A trust policy speaks of its own role alone; where there is no policy, one more is another question.
    const written = places(scenario).filter(
      ({ policies, policyType }) => policies.length > 0 && policyType !== "ROLE_TRUST_POLICY"
    )
    const place = choose(written, scenario.choice)
    if (place === undefined) return "not concerned"
    const more = Place.namesPrincipals(place) ? withPrincipals : withoutPrincipals
    return same(
      "statements about other resources change the answer",
      ask(engine, "as it is", scenario),
      ask(
        engine,
        `with many more statements in the ${place.policyType}`,
        place.put(scenario, [...place.policies, more])
      )
    )
  }
}
