import * as Admits from "./Admits.ts"
import * as Applicability from "./Applicability.ts"

/**
 * What a resource-based policy says to a request, in order of strength. An allow is as strong as the grantee it
 * names: an account only delegates to its administrators, a role is bounded by its boundary and session policies,
 * a principal named itself is bounded by neither.
 * @clause same-account.grantee-matrix
 */
export type ResourceGrant = "silent" | "delegates" | "limited" | "direct" | "denies"

/** A non-empty set of possible grants, kept as bits in order of strength. */
export type ResourceGrants = number

export const silent: ResourceGrants = 1
export const delegates: ResourceGrants = 2
export const limited: ResourceGrants = 4
export const direct: ResourceGrants = 8
export const denies: ResourceGrants = 16
export const anything: ResourceGrants = 31
/** Anything but a deny. */
export const anyAllow: ResourceGrants = silent | delegates | limited | direct

const order: ReadonlyArray<ResourceGrant> = ["silent", "delegates", "limited", "direct", "denies"]

/** The grants of the set, weakest first. */
export const toArray = (grants: ResourceGrants): ReadonlyArray<ResourceGrant> =>
  order.filter((_, rank) => (grants & (1 << rank)) !== 0)

/** The stronger of one grant from each set, for every pair. */
export const strongest = (a: ResourceGrants, b: ResourceGrants): ResourceGrants => (a | b) & -Math.max(a & -a, b & -b)

const upTo = (bits: number): number => (bits === 0 ? 0 : (1 << (32 - Math.clz32(bits))) - 1)

/** Of two policies that must both let a request pass: either denies, otherwise the weaker grant, for every pair. */
export const weakest = (a: ResourceGrants, b: ResourceGrants): ResourceGrants => {
  const [left, right] = [a & ~denies, b & ~denies]
  return ((a | b) & denies) | ((left | right) & upTo(left) & upTo(right))
}

/** How the trusting account reads a grant of a foreign caller: naming anyone of the caller's account is an allow. */
export const admits = (grants: ResourceGrants): Admits.Admits =>
  ((grants & silent) !== 0 ? Admits.implicitDeny : 0) |
  ((grants & (delegates | limited | direct)) !== 0 ? Admits.allow : 0) |
  ((grants & denies) !== 0 ? Admits.explicitDeny : 0)

/** Whether anything is granted or denied at all. */
export const applicability = (grants: ResourceGrants): Applicability.Applicability =>
  Applicability.possible((grants & ~silent) !== 0, (grants & silent) !== 0)
