import type { Quantifier } from "../../policy/ConditionOperatorName.ts"
import type { PlainKeyValue, RequestContext } from "../../request/RequestContext.ts"
import * as Applicability from "../../verdict/Applicability.ts"
import type { Comparison } from "./comparison.ts"

/** One operator's test of one key, ready to meet the values of a request. */
export interface Test {
  readonly negated: boolean
  readonly ifExists: boolean
  readonly quantifier: Quantifier | undefined
  /** The key is known never to hold several values. */
  readonly singleValued: boolean
  readonly comparisons: ReadonlyArray<Comparison>
  /** Whether the values together match every value a request could bring. */
  readonly coversEverything: (context: RequestContext) => boolean
}

/** No value: the key is absent, or all it holds is the empty text. */
export const isEmpty = (values: ReadonlyArray<string> | undefined): boolean =>
  values === undefined || values.every(isEmptyText)

const isEmptyText = (value: string): boolean => value === ""

/**
 * A key that the request does not carry. Absence differs from every value, so negated operators hold; so does
 * `ForAllValues`, which speaks of no value at all.
 * @clause condition.missing-key
 */
const whenAbsent = ({ ifExists, negated, quantifier }: Test): boolean => {
  if (ifExists || quantifier === "ForAllValues") return true
  return quantifier === undefined && negated
}

/**
 * An empty list of values in the policy: nothing matches it, and only absence satisfies the forms that forgive absence.
 * @clause condition.empty-values
 */
const withoutPolicyValues = ({ ifExists, negated, quantifier }: Test, values: ReadonlyArray<string>): boolean => {
  if (quantifier === "ForAllValues") return isEmpty(values)
  return quantifier === undefined && negated && !ifExists
}

type MatchesAny = (value: string, context: RequestContext) => Applicability.Applicability

/** Whether one value of the request matches any value of the policy. */
const matchesAny = (comparisons: ReadonlyArray<Comparison>): MatchesAny => {
  const fixed = comparisons.flatMap((comparison) => comparison.fixed ?? [])
  return fixed.length === comparisons.length ? matchesFixed(fixed) : matchesVariable(comparisons)
}

const matchesFixed =
  (comparisons: ReadonlyArray<(value: string) => boolean>): MatchesAny =>
  (value) => {
    for (const matches of comparisons) if (matches(value)) return Applicability.applies
    return Applicability.fails
  }

const matchesVariable =
  (comparisons: ReadonlyArray<Comparison>): MatchesAny =>
  (value, context) => {
    let any: Applicability.Applicability = Applicability.fails
    for (const comparison of comparisons) {
      any = Applicability.or(any, comparison.matches(value, context))
      if (any === Applicability.applies) return any
    }
    return any
  }

/**
 * `ForAllValues` asks that every value of the request pass, `ForAnyValue` that one does; the empty text alone counts
 * as no value. Without a set operator, several values match no positive test.
 * @clause condition.multivalued
 * @clause condition.several-values
 */
const whenPresent = (
  test: Test,
  holdsFor: MatchesAny,
  values: ReadonlyArray<string>,
  context: RequestContext
): Applicability.Applicability => {
  if (test.comparisons.length === 0) return Applicability.of(withoutPolicyValues(test, values))
  if (test.quantifier === undefined) {
    if (values.length === 1) return holdsFor(values[0]!, context)
    return test.negated ? Applicability.every(values, (value) => holdsFor(value, context)) : Applicability.fails
  }
  const meaningful = isEmpty(values) ? [] : values
  return test.quantifier === "ForAllValues"
    ? Applicability.every(meaningful, (value) => holdsFor(value, context))
    : Applicability.some(meaningful, (value) => holdsFor(value, context))
}

// `ForAnyValue` fails on a key that is present but empty; several values match no positive test without a set operator.
const canBreakByNumber = ({ negated, quantifier, singleValued }: Test): boolean =>
  quantifier === "ForAnyValue" || (quantifier === undefined && !negated && !singleValued)

/**
 * A key that may be absent or hold any value: which outcomes are possible at all.
 * @clause undetermined.condition-keys
 */
const whenUnknown = (test: Test, context: RequestContext): Applicability.Applicability => {
  const absent = whenAbsent(test)
  if (test.comparisons.length === 0) {
    const present = withoutPolicyValues(test, ["present"])
    return Applicability.possible(absent || present, !absent || !present)
  }
  const someMatch = test.comparisons.some((comparison) => comparison.isSatisfiable(context))
  const someDiffer = !test.coversEverything(context)
  const canHold = test.negated ? someDiffer : someMatch
  const canBreak = test.negated ? someMatch : someDiffer
  return Applicability.possible(absent || canHold, !absent || canBreak || canBreakByNumber(test))
}

/** Whether a test holds for a key's values. */
export type Holds = (value: PlainKeyValue, context: RequestContext) => Applicability.Applicability

/**
 * Compiles a test of a key's values.
 * @clause condition.if-exists
 */
export const compile = (test: Test): Holds => {
  const absent = Applicability.of(whenAbsent(test))
  const matches = matchesAny(test.comparisons)
  const holdsFor: MatchesAny = test.negated ? (value, context) => Applicability.not(matches(value, context)) : matches
  const isPlain = test.quantifier === undefined && test.comparisons.length > 0
  return (value, context) => {
    if (value === undefined) return absent
    if (typeof value === "string") {
      return isPlain ? holdsFor(value, context) : whenPresent(test, holdsFor, [value], context)
    }
    return "missing" in value ? whenUnknown(test, context) : whenPresent(test, holdsFor, value, context)
  }
}
