import type { RequestContext } from "../../request/RequestContext.ts"
import type { Exclusion } from "../../verdict/Evaluation.ts"
import type { RefusalParameters } from "../../verdict/Refusal.ts"
import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import type { Readings } from "../Readings.ts"

/** A request as the departures see it: who calls what, and whether two accounts are involved. */
export interface Call {
  readonly applied: AppliedPolicies
  readonly context: RequestContext
  readonly crossAccount: boolean
  /** The caller is not of the resource's account: of another, or of none. */
  readonly outsider: boolean
}

/**
 * Where a service departs from the general rules: calls it refuses whatever the policies say, and policy types whose
 * word it does not ask for. A service without a departure follows the general rules as far as is known.
 */
export interface Departure {
  readonly exclusion?: (call: Call) => Exclusion | undefined
  readonly setAside?: (call: Call) => SetAside | undefined
}

/** The readings that count, of all that there are. */
export type SetAside = (readings: Readings) => Readings

/** Refuses the operations, named in lower case, to every caller that is not of the resource's account. */
export const ownAccountOnly =
  (
    service: RefusalParameters["own-account-only"]["service"],
    operations: ReadonlySet<string>
  ): NonNullable<Departure["exclusion"]> =>
  ({ context: { action }, outsider }) =>
    outsider && operations.has(action.operation)
      ? { side: "trusting", refusal: { code: "own-account-only", service, action: action.text } }
      : undefined

/** Of two refusals the one that is certain, the first before the second. */
export const foremost = (first: Exclusion | undefined, second: Exclusion | undefined): Exclusion | undefined => {
  if (first === undefined || second === undefined) return first ?? second
  return first.doubt !== undefined && second.doubt === undefined ? second : first
}
