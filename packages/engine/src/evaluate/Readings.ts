import type * as Admits from "../verdict/Admits.ts"
import type * as ResourceGrant from "../verdict/ResourceGrant.ts"

/**
 * What each policy type says of one request, every one on its own: the input of the combination.
 * `resourceBased` keeps how strong a grant is; all others are decisions.
 */
export interface Readings {
  readonly serviceControl: Admits.Admits
  readonly resourceControl: Admits.Admits
  readonly resourceBased: ResourceGrant.ResourceGrants
  readonly blockPublicAccess: Admits.Admits
  readonly identityBased: Admits.Admits
  readonly permissionsBoundary: Admits.Admits
  readonly sessionPolicies: Admits.Admits
  readonly vpcEndpoint: Admits.Admits
}

/** What is settled about a request before any policy is read. */
export interface Circumstances {
  /** AWS refuses the call on this side, whatever the policies say. */
  readonly trustedExclusion: boolean
  readonly trustingExclusion: boolean
  /** Role trust policies and key policies must allow even inside one account. */
  readonly resourcePolicyRequired: boolean
}

const isSingle = (bits: number): boolean => (bits & (bits - 1)) === 0

/** Whether every policy type's word is settled. */
export const areSettled = (readings: Readings): boolean =>
  isSingle(readings.serviceControl) &&
  isSingle(readings.resourceControl) &&
  isSingle(readings.resourceBased) &&
  isSingle(readings.blockPublicAccess) &&
  isSingle(readings.identityBased) &&
  isSingle(readings.permissionsBoundary) &&
  isSingle(readings.sessionPolicies) &&
  isSingle(readings.vpcEndpoint)

/** The policy types in AWS's order of evaluation. */
export const names = [
  "resourceControl",
  "serviceControl",
  "resourceBased",
  "blockPublicAccess",
  "identityBased",
  "permissionsBoundary",
  "sessionPolicies",
  "vpcEndpoint"
] as const satisfies ReadonlyArray<keyof Readings>

export type ReadingName = (typeof names)[number]

const bitsOf = (bits: number): ReadonlyArray<number> => [1, 2, 4, 8, 16].filter((bit) => (bits & bit) !== 0)

const settleAll = (readings: Readings, rest: ReadonlyArray<ReadingName>): ReadonlyArray<Readings> => {
  const [name, ...others] = rest
  if (name === undefined) return [readings]
  return bitsOf(readings[name]).flatMap((bit) => settleAll({ ...readings, [name]: bit }, others))
}

/** Every way in which what is open can turn out. */
const settlements = (readings: Readings): ReadonlyArray<Readings> =>
  settleAll(
    readings,
    names.filter((name) => !isSingle(readings[name]))
  )

/**
 * The decisions of every settlement together.
 * @clause undetermined.admits
 */
export const lift = (combine: (settled: Readings) => Admits.Admits, readings: Readings): Admits.Admits =>
  areSettled(readings)
    ? combine(readings)
    : settlements(readings).reduce((admits, settled) => admits | combine(settled), 0)

/** The open policy types on which the outcome hangs: with another word of theirs it can differ. */
export const pivotal = (
  combine: (settled: Readings) => Admits.Admits,
  readings: Readings
): ReadonlyArray<ReadingName> =>
  names.filter(
    (name) =>
      !isSingle(readings[name]) &&
      settlements({ ...readings, [name]: readings[name] & -readings[name] }).some((settled) =>
        bitsOf(readings[name]).some((bit) => combine({ ...settled, [name]: bit }) !== combine(settled))
      )
  )
