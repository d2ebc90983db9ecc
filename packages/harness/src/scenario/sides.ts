import type { PolicyType } from "@countersign/engine"
import { listing } from "./parties.ts"
import * as Place from "./Place.ts"
import { placesOf } from "./places.ts"
import type { Question } from "./Question.ts"
import { isAllow } from "./statements.ts"

const resourceTypes: ReadonlyArray<PolicyType> = ["RESOURCE_BASED_POLICY", "ROLE_TRUST_POLICY"]

const withoutAllows = Place.rewriting((statement) => (isAllow(statement) ? [] : [statement]))

const silenced = (question: Question, ...policyTypes: ReadonlyArray<PolicyType>): Question =>
  Place.mappingAll(question, placesOf(question, ...policyTypes), withoutAllows)

const withoutShares = ({ request, world }: Question, id: string): Question => ({
  request,
  world: { ...world, accounts: { ...world.accounts, [id]: { ...world.accounts[id]!, resourceShares: [] } } }
})

const withoutKeyGrants = (question: Question): Question => {
  const found = listing(question)
  return found === undefined
    ? question
    : Place.inEntry(withoutShares(question, found.account.id), found.account.id, "resources", found.name, {
        grants: []
      })
}

/** The question in which no identity-based policy of the caller allows anything. */
export const trustedSideSilent = (question: Question): Question => silenced(question, "IDENTITY_BASED_POLICY")

/** The question in which nothing on the resource allows anything: no policy, no grant on a key, no share. */
export const trustingSideSilent = (question: Question): Question =>
  silenced(withoutKeyGrants(question), ...resourceTypes)

/** The question in which neither side allows anything. */
export const bothSidesSilent = (question: Question): Question => trustedSideSilent(trustingSideSilent(question))
