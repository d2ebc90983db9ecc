import { type Fact, unknown } from "../aws/Fact.ts"
import type { Policy } from "../policy/Policy.ts"
import type { PolicyType } from "../policy/PolicyType.ts"
import * as MissingFact from "../request/MissingFact.ts"
import type { Inapplicability } from "./Inapplicability.ts"
import { none, type NotApplicable, type PolicySlot } from "./AppliedPolicies.ts"

/** A policy type that does not bind the request, and why. */
export const notApplicable = (reason: Inapplicability): NotApplicable => ({ notApplicable: reason })

/** A slot of which nothing is known. */
export const unknownSlot = (policyType: PolicyType, of: string): PolicySlot => ({
  policies: [],
  missing: [MissingFact.policies(policyType, of)]
})

/** The slot of a list of policies, known or not. */
export const slot = (policies: Fact<ReadonlyArray<Policy>>, policyType: PolicyType, of: string): PolicySlot =>
  policies === unknown ? unknownSlot(policyType, of) : { policies, missing: [] }

/** The policies of a slot with what carries them. */
export const carriedBy = <S extends PolicySlot>(carrier: string, held: S): S => ({
  ...held,
  policies: held.policies.map((policy) => ({ ...policy, attachedTo: carrier }))
})

/** Several slots that act as one. */
export const join = (slots: ReadonlyArray<PolicySlot>): PolicySlot => ({
  policies: slots.flatMap(({ policies }) => policies),
  missing: slots.flatMap(({ missing }) => missing)
})

/** The slot of a place that holds one policy at most. */
export const attached = (policy: Fact<Policy | "none">, policyType: PolicyType, of: string): PolicySlot => {
  if (policy === unknown) return unknownSlot(policyType, of)
  return policy === "none" ? none : { policies: [policy], missing: [] }
}
