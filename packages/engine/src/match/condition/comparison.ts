import type { RequestContext, UnknownKey } from "../../request/RequestContext.ts"
import type { Applicability } from "../../verdict/Applicability.ts"

/** One value of a policy, ready to be compared with a value of the request. */
export interface Comparison {
  readonly matches: (value: string, context: RequestContext) => Applicability
  /** Whether some value of a request could match: false for a value the operator cannot read. */
  readonly isSatisfiable: (context: RequestContext) => boolean
  /** The variables of the value that the request leaves unknown. */
  readonly unknowns: (context: RequestContext) => ReadonlyArray<UnknownKey>
}

/** A comparison that needs nothing but the two values. `parsed` is `undefined` where the policy's value cannot be read. */
export const fixed = <A>(parsed: A | undefined, test: (wanted: A, value: string) => boolean): Comparison => ({
  matches: (value) => (parsed !== undefined && test(parsed, value) ? 2 : 1),
  isSatisfiable: () => parsed !== undefined,
  unknowns: () => []
})
