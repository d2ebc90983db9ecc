import type { RequestContext, UnknownKey } from "../../request/RequestContext.ts"
import * as Applicability from "../../verdict/Applicability.ts"

/** One value of a policy, ready to be compared with a value of the request. */
export interface Comparison {
  readonly matches: (value: string, context: RequestContext) => Applicability.Applicability
  /** The same for a value of the policy that asks for no variable. */
  readonly fixed: ((value: string) => boolean) | undefined
  /** The literal text between the stars of a value that is compared unit by unit; for all others nothing is said. */
  readonly stretches?: () => ReadonlyArray<string> | undefined
  /** Whether some value of a request could match: false for a value the operator cannot read. */
  readonly isSatisfiable: (context: RequestContext) => boolean
  /** The variables of the value that the request leaves unknown. */
  readonly unknowns: (context: RequestContext) => ReadonlyArray<UnknownKey>
}

/** A comparison that needs nothing but the two values. */
export const constant = (matches: (value: string) => boolean): Comparison => ({
  matches: (value) => Applicability.of(matches(value)),
  fixed: matches,
  isSatisfiable: () => true,
  unknowns: () => []
})

const unreadable: Comparison = { ...constant(() => false), isSatisfiable: () => false }

/** A comparison by a parsed value; `parsed` is `undefined` where the policy's value cannot be read. */
export const fixed = <A>(parsed: A | undefined, test: (wanted: A, value: string) => boolean): Comparison =>
  parsed === undefined ? unreadable : constant((value) => test(parsed, value))
