import type { Decision, Verdict } from "./Decision.ts"

/**
 * The decisions that the known facts still admit: a non-empty set, kept as bits
 * (1 implicit deny, 2 allow, 4 explicit deny). One bit alone is a settled decision.
 */
export type Admits = number

export const implicitDeny: Admits = 1
export const allow: Admits = 2
export const explicitDeny: Admits = 4
export const anything: Admits = 7

const bits: Readonly<Record<Decision, Admits>> = { ImplicitDeny: 1, Allow: 2, ExplicitDeny: 4 }
const decisions: ReadonlyArray<Decision> = ["Allow", "ImplicitDeny", "ExplicitDeny"]

export const of = (decision: Decision): Admits => bits[decision]

/** The decisions of the set: `Allow` first, then the denials. */
export const toArray = (admits: Admits): ReadonlyArray<Decision> =>
  decisions.filter((decision) => (admits & bits[decision]) !== 0)

/** The one decision of a settled set; `Undetermined` for any other. */
export const verdict = (admits: Admits): Verdict => {
  const left = toArray(admits)
  return left.length === 1 ? left[0]! : "Undetermined"
}

/** Whether the request may still turn out allowed. Where not, it is denied, whatever is unknown. */
export const mayAllow = (admits: Admits): boolean => (admits & allow) !== 0

/**
 * `Decision.union` for every pair of one decision from each set. Strength grows with the bit, so a result is
 * any member of either set that is not weaker than the weakest of both.
 */
export const union = (a: Admits, b: Admits): Admits => (a | b) & -Math.max(a & -a, b & -b)

const swapAllowAndSilence = (a: Admits): Admits => (a & 4) | ((a & 1) << 1) | ((a >> 1) & 1)

const guardrails = Uint8Array.from({ length: 64 }, (_, pair) =>
  swapAllowAndSilence(union(swapAllowAndSilence(pair >> 3), swapAllowAndSilence(pair & 7)))
)

/** `Decision.guardrail` for every pair of one decision from each set: `union` with silence stronger than allow. */
export const guardrail = (a: Admits, b: Admits): Admits => guardrails[(a << 3) | b]!
