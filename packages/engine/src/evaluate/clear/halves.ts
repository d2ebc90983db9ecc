import { type AppliedPolicies, applies, type Level, type Levels, type PolicySlot } from "../../world/AppliedPolicies.ts"
import type { Half, Speakers } from "./Half.ts"
import { attached, isUnconditional, ofOrganization, onResource } from "./speakers.ts"

const denies = (speakers: Speakers): Speakers => speakers.filter(({ effect }) => effect === "Deny")
const allows = (speakers: Speakers): Speakers => speakers.filter(({ effect }) => effect === "Allow")

/** Of policies that allow whatever is asked no Allow is left to be found. */
const leftToAllow = (places: ReadonlyArray<Speakers>): ReadonlyArray<Speakers> =>
  places.map(allows).filter((speakers) => !speakers.some(isUnconditional))

const isKnown = ({ missing }: PolicySlot): boolean => missing.length === 0

const isOrdinary = ({ behind, slot }: Level): boolean => behind !== true && isKnown(slot)

const areKnown = ({ doubts, levels }: Levels): boolean => doubts.length === 0 && levels.every(isOrdinary)

const noLevels: Levels = { levels: [], doubts: [] }

/** The places of the caller's account. */
type TrustedPlaces = Pick<AppliedPolicies, "action" | "identityBased" | "permissionsBoundary" | "serviceControl">

/** The places of the resource's account. */
type TrustingPlaces = Pick<AppliedPolicies, "action" | "resourceBased" | "resourceControl">

/**
 * The caller's account: every level of service control policies, the identity-based policies and the boundary must
 * allow, and any of them may deny. `undefined` where not all of them are known.
 * @clause cross-account.trusted-side
 */
export const trustedHalf = ({
  action,
  identityBased,
  permissionsBoundary,
  serviceControl
}: TrustedPlaces): Half | undefined => {
  const levels = applies(serviceControl) ? serviceControl : noLevels
  const slots = [identityBased, permissionsBoundary].filter(applies)
  if (!areKnown(levels) || !slots.every(isKnown)) return undefined
  const places = [...levels.levels.map(({ slot }) => slot), ...slots].map((slot) => attached(slot, action))
  return { denies: places.flatMap(denies), allows: leftToAllow(places) }
}

/**
 * The resource's account: the policy on the resource must allow, and a resource control policy may deny. `undefined`
 * where not all of them are known.
 * @clause cross-account.trusting-side
 */
export const trustingHalf = ({ action, resourceBased, resourceControl }: TrustingPlaces): Half | undefined => {
  const levels = applies(resourceControl) ? resourceControl : noLevels
  if (!areKnown(levels) || !isKnown(resourceBased)) return undefined
  const speakers = onResource(resourceBased, action)
  const controls = levels.levels.flatMap(({ slot }) => ofOrganization(slot, action))
  return { denies: [...denies(controls), ...denies(speakers)], allows: [allows(speakers)] }
}
