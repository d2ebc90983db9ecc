import type { Readings } from "@countersign/engine"
import { Admits, ResourceGrant } from "@countersign/engine"
import { type Combination, grants, words } from "./combinations.ts"

/** Decides a combination: the engine's own combining code, or a copy to be judged. */
export type Combine = (combination: Combination) => Admits.Admits

/** A sentence that is true of every combination there is. `holds` may ask for the decision of neighbours too. */
export interface CombinationLaw {
  readonly name: string
  readonly clause: string
  readonly holds: (combination: Combination, decision: Admits.Admits, combine: Combine) => boolean
}

type Name = keyof Readings

const trusted: ReadonlyArray<Name> = ["serviceControl", "identityBased", "permissionsBoundary", "sessionPolicies"]
const always: ReadonlyArray<Name> = ["resourceControl", "resourceBased", "vpcEndpoint"]

/** The policy types that take part: outside callers have no side of their own, and inside an account all may enter. */
const takingPart: Readonly<Record<Combination["mode"], ReadonlyArray<Name>>> = {
  "same-account": [...always, ...trusted],
  "cross-account": [...always, ...trusted, "blockPublicAccess"],
  "resource-only": [...always, "blockPublicAccess"]
}

const involved = ({ mode }: Combination): ReadonlyArray<Name> => takingPart[mode]

const denies = (readings: Readings, name: Name): boolean =>
  name === "resourceBased" ? readings[name] === ResourceGrant.denies : readings[name] === Admits.explicitDeny

const allows = (readings: Readings, name: Name): boolean =>
  name === "resourceBased"
    ? readings[name] !== ResourceGrant.denies && readings[name] !== ResourceGrant.silent
    : readings[name] === Admits.allow

const someDenies = (combination: Combination): boolean =>
  involved(combination).some((name) => denies(combination.readings, name))

const excluded = ({ circumstances, mode }: Combination): boolean =>
  circumstances.trustingExclusion || (mode !== "resource-only" && circumstances.trustedExclusion)

const withWord = (combination: Combination, name: Name, word: number): Combination => ({
  ...combination,
  readings: { ...combination.readings, [name]: word }
})

const others = (name: Name): ReadonlyArray<number> => (name === "resourceBased" ? grants : words)

const isStronger = (word: number, than: number, name: Name): boolean =>
  name === "resourceBased"
    ? word > than && word !== ResourceGrant.denies
    : word === Admits.allow && than === Admits.implicitDeny

const names: ReadonlyArray<Name> = [...trusted, ...always, "blockPublicAccess"]

/** @clause same-account.grantee-matrix */
const sameAccountAllows = ({ circumstances, readings }: Combination): boolean => {
  const ceilings: ReadonlyArray<Name> = ["serviceControl", "resourceControl", "vpcEndpoint"]
  if (!ceilings.every((name) => allows(readings, name))) return false
  if (readings.resourceBased === ResourceGrant.direct) return true
  if (!allows(readings, "permissionsBoundary") || !allows(readings, "sessionPolicies")) return false
  if (readings.resourceBased === ResourceGrant.limited) return true
  const enabled = !circumstances.resourcePolicyRequired || allows(readings, "resourceBased")
  return allows(readings, "identityBased") && enabled
}

/** What holds of every combination. */
export const combinationLaws: ReadonlyArray<CombinationLaw> = [
  {
    name: "an explicit deny of any policy type that takes part denies explicitly, and nothing else does",
    clause: "evaluation.order",
    holds: (combination, decision) => (decision === Admits.explicitDeny) === someDenies(combination)
  },
  {
    name: "across accounts a request is allowed exactly if every policy type of both accounts allows it",
    clause: "cross-account.both-sides",
    holds: (combination, decision) =>
      combination.mode !== "cross-account" ||
      (decision === Admits.allow) ===
        (!excluded(combination) && involved(combination).every((name) => allows(combination.readings, name)))
  },
  {
    name: "a caller without an account is allowed exactly if the resource's side and the way allow it",
    clause: "resource-only.one-side",
    holds: (combination, decision) =>
      combination.mode !== "resource-only" ||
      (decision === Admits.allow) ===
        (!excluded(combination) && involved(combination).every((name) => allows(combination.readings, name)))
  },
  {
    name: "inside one account a request is allowed exactly as the matrix of grantees says",
    clause: "same-account.grantee-matrix",
    holds: (combination, decision) =>
      combination.mode !== "same-account" ||
      (decision === Admits.allow) ===
        (!someDenies(combination) && !excluded(combination) && sameAccountAllows(combination))
  },
  {
    name: "without a grant on either side nothing is allowed, whatever the limiting policies say",
    clause: "evaluation.guardrail",
    holds: ({ readings }, decision) =>
      decision !== Admits.allow || allows(readings, "identityBased") || allows(readings, "resourceBased")
  },
  {
    name: "what AWS refuses is never allowed",
    clause: "exclusions.never-allowed",
    holds: (combination, decision) => decision !== Admits.allow || !excluded(combination)
  },
  {
    name: "an allow in place of silence, or a stronger grant, never takes an allow away",
    clause: "evaluation.union",
    holds: (combination, decision, combine) =>
      decision !== Admits.allow ||
      names.every((name) =>
        others(name).every(
          (word) =>
            !isStronger(word, combination.readings[name], name) ||
            combine(withWord(combination, name, word)) === Admits.allow
        )
      )
  },
  {
    name: "a deny in place of any word never allows",
    clause: "evaluation.union",
    holds: (combination, decision, combine) =>
      decision === Admits.allow ||
      names.every(
        (name) =>
          combine(
            withWord(combination, name, name === "resourceBased" ? ResourceGrant.denies : Admits.explicitDeny)
          ) !== Admits.allow
      )
  }
]
