import { type Fact, unknown } from "../aws/Fact.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import type * as Admits from "../verdict/Admits.ts"
import type { Exclusion, Mode } from "../verdict/Evaluation.ts"
import type { AppliedPolicies } from "../world/AppliedPolicies.ts"
import { combine, type KnownMode } from "./combine.ts"
import { areSettled, type Circumstances, lift, type Readings } from "./Readings.ts"
import type { Call, SetAside } from "./service/Departure.ts"
import * as departures from "./service/departures.ts"

/** One way in which the two accounts can stand to each other, with the circumstances that go with it. */
export interface Situation {
  readonly mode: KnownMode
  readonly exclusion: Exclusion | undefined
  readonly circumstances: Circumstances
  /** What the service makes of the words of the policy types, where it does not go by all of them. */
  readonly setAside: SetAside | undefined
}

/**
 * Cross-account is a caller whose account is not the owner's; organizations play no part. Callers without an account
 * meet the resource's side alone. An access point and its bucket can have two owners.
 * @clause cross-account.test
 * @clause access-point.two-owners
 */
export const modeOf = ({ caller, target }: Pick<AppliedPolicies, "caller" | "target">): Mode => {
  if (caller.account === undefined) return "resource-only"
  const { accessPoint, owner } = target
  const behind = accessPoint === undefined ? owner : accessPoint.bucketOwner
  if (isForeign(owner, caller.account) || isForeign(behind, caller.account)) return "cross-account"
  return owner === unknown || behind === unknown ? "unknown-owner" : "same-account"
}

const isForeign = (owner: Fact<string>, account: string): boolean => owner !== unknown && owner !== account

const situation = (
  mode: Situation["mode"],
  { resourceBased }: AppliedPolicies,
  exclusion: Exclusion | undefined,
  setAside: SetAside | undefined
): Situation => ({
  mode,
  exclusion,
  circumstances: {
    trustedExclusion: exclusion?.side === "trusted",
    trustingExclusion: exclusion?.side === "trusting",
    resourcePolicyRequired: resourceBased.kind !== "resource-based"
  },
  setAside
})

const situationsOf = (
  mode: Situation["mode"],
  applied: AppliedPolicies,
  context: RequestContext
): ReadonlyArray<Situation> => {
  const call: Call = {
    applied,
    context,
    crossAccount: mode === "cross-account",
    outsider: mode !== "same-account"
  }
  const departure = departures.of(applied.action)
  const exclusion = departures.exclusion(departure, call)
  const setAside = departure.setAside?.(call)
  const certain = situation(mode, applied, exclusion, setAside)
  return exclusion?.doubt === undefined ? [certain] : [certain, situation(mode, applied, undefined, setAside)]
}

/**
 * The situations to be judged: one, or several where the owner of the resource, or whether AWS refuses the call, is
 * not known.
 * @clause undetermined.owner
 */
export const situations = (applied: AppliedPolicies, context: RequestContext): ReadonlyArray<Situation> => {
  const mode = modeOf(applied)
  return mode === "unknown-owner"
    ? [...situationsOf("same-account", applied, context), ...situationsOf("cross-account", applied, context)]
    : situationsOf(mode, applied, context)
}

/** The readings that count in a situation. */
export const effective = ({ setAside }: Pick<Situation, "setAside">, readings: Readings): Readings =>
  setAside === undefined ? readings : setAside(readings)

const combined = (one: Situation, settled: Readings): Admits.Admits =>
  combine[one.mode](effective(one, settled), one.circumstances)

/** How settled readings combine in a situation, the service's departures included. */
export const combination =
  (one: Situation) =>
  (settled: Readings): Admits.Admits =>
    combined(one, settled)

/** The decisions the readings admit in any of the situations. */
export const admits = (all: ReadonlyArray<Situation>, readings: Readings): Admits.Admits => {
  const settled = areSettled(readings)
  let found = 0
  for (const one of all) found |= settled ? combined(one, readings) : lift(combination(one), readings)
  return found
}
