import type { ActionName } from "../../aws/ActionName.ts"
import { rememberFor } from "../../aws/remember.ts"
import { type AppliedPolicies, applies, type NotApplicable, type PolicySlot } from "../../world/AppliedPolicies.ts"
import { type Case, waiting } from "./Case.ts"
import type { Half } from "./Half.ts"
import { trustedHalf, trustingHalf } from "./halves.ts"

/** A case with all that it is about: the action, and the places beside the one that keeps it. */
interface Seat {
  readonly asked: ActionName
  readonly levels: object | undefined
  readonly boundary: object | undefined
  readonly one: Case
}

type Seats = Array<Seat | undefined>

const bound = (slot: object | NotApplicable): object | undefined => (applies(slot) ? slot : undefined)

const capacity = 64

/** Gathers a half later, from its policies alone: it must not keep the world around them. */
type Gathering = (applied: AppliedPolicies) => () => Half | undefined

/** The latest case of each action; an action takes the place that its ordinal has. */
const seated = (
  seats: Seats,
  applied: AppliedPolicies,
  levels: object | undefined,
  boundary: object | undefined,
  gathering: Gathering
): Case => {
  const { action, target } = applied
  const at = action.ordinal % capacity
  const seat = seats[at]
  if (seat !== undefined && seat.asked === action && seat.levels === levels && seat.boundary === boundary) {
    return seat.one.about === undefined ? seat.one : seat.one.about(target)
  }
  const one = waiting(gathering(applied))
  seats[at] = { asked: action, levels, boundary, one }
  return one
}

const empty = (): Seats => []

const ofCaller = rememberFor<PolicySlot, Seats>(empty)
const ofResource = rememberFor<PolicySlot, Seats>(empty)

const ofTrusted: Gathering =
  ({ action, identityBased, permissionsBoundary, serviceControl }) =>
  () =>
    trustedHalf({ action, identityBased, permissionsBoundary, serviceControl })

const ofTrusting: Gathering =
  ({ action, resourceBased, resourceControl }) =>
  () =>
    trustingHalf({ action, resourceBased, resourceControl })

/** The trusted account's half, kept with the identity-based policies. @clause cross-account.trusted-side */
export const trustedCase = (applied: AppliedPolicies, identityBased: PolicySlot): Case => {
  const { permissionsBoundary, serviceControl } = applied
  return seated(ofCaller(identityBased), applied, bound(serviceControl), bound(permissionsBoundary), ofTrusted)
}

/** The trusting account's half, kept with the policies on the resource. @clause cross-account.trusting-side */
export const trustingCase = (applied: AppliedPolicies): Case =>
  seated(ofResource(applied.resourceBased), applied, bound(applied.resourceControl), undefined, ofTrusting)
