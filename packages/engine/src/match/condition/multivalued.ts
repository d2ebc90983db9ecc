import type { Quantifier } from "../../policy/ConditionOperatorName.ts"
import type { RequestContext, UnknownKey } from "../../request/RequestContext.ts"
import * as Applicability from "../../verdict/Applicability.ts"
import type { Comparison } from "./comparison.ts"

/** One operator's test of one key, ready to meet the values of a request. */
export interface Test {
  readonly negated: boolean
  readonly ifExists: boolean
  readonly quantifier: Quantifier | undefined
  readonly comparisons: ReadonlyArray<Comparison>
  readonly coversEverything: boolean
}

/** No value: the key is absent, or all it holds is the empty text. */
export const isEmpty = (values: ReadonlyArray<string> | undefined): boolean =>
  values === undefined || values.every((value) => value === "")

/**
 * A key that the request does not carry. Absence differs from every value, so negated operators hold; so does
 * `ForAllValues`, which speaks of no value at all.
 * @clause condition.missing-key
 */
const whenAbsent = ({ ifExists, negated, quantifier }: Test): boolean => {
  if (ifExists || quantifier === "ForAllValues") return true
  return quantifier === undefined && negated
}

// An empty list of values in the policy: nothing matches it, and only absence satisfies the forms that forgive absence.
const withoutPolicyValues = ({ ifExists, negated, quantifier }: Test, values: ReadonlyArray<string>): boolean => {
  if (quantifier === "ForAllValues") return isEmpty(values)
  return quantifier === undefined && negated && !ifExists
}

/** Whether one value of the request matches any value of the policy. */
const matchesAny = (test: Test, value: string, context: RequestContext): Applicability.Applicability =>
  Applicability.some(test.comparisons, (comparison) => comparison.matches(value, context))

const holdsFor = (test: Test, value: string, context: RequestContext): Applicability.Applicability => {
  const matched = matchesAny(test, value, context)
  return test.negated ? Applicability.not(matched) : matched
}

/**
 * `ForAllValues` asks that every value of the request pass, `ForAnyValue` that one does; the empty text alone counts
 * as no value. Without a set operator, several values match no positive test.
 * @clause condition.multivalued
 */
const whenPresent = (
  test: Test,
  values: ReadonlyArray<string>,
  context: RequestContext
): Applicability.Applicability => {
  if (test.comparisons.length === 0) return Applicability.of(withoutPolicyValues(test, values))
  if (test.quantifier === undefined) {
    if (values.length === 1) return holdsFor(test, values[0]!, context)
    return test.negated ? Applicability.every(values, (value) => holdsFor(test, value, context)) : Applicability.fails
  }
  const meaningful = isEmpty(values) ? [] : values
  return test.quantifier === "ForAllValues"
    ? Applicability.every(meaningful, (value) => holdsFor(test, value, context))
    : Applicability.some(meaningful, (value) => holdsFor(test, value, context))
}

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
  const someDiffer = !test.coversEverything
  const canHold = test.negated ? someDiffer : someMatch
  const canBreak = test.negated ? someMatch : someDiffer
  // `ForAnyValue` fails on a key that is present but empty, whatever the suffix.
  const empty = test.quantifier === undefined ? undefined : test.quantifier === "ForAllValues"
  return Applicability.possible(absent || canHold || empty === true, !absent || canBreak || empty === false)
}

/**
 * Whether the test holds for a key's values.
 * @clause condition.if-exists
 */
export const evaluate = (
  test: Test,
  value: ReadonlyArray<string> | undefined | UnknownKey,
  context: RequestContext
): Applicability.Applicability => {
  if (value === undefined) return Applicability.of(whenAbsent(test))
  return "missing" in value ? whenUnknown(test, context) : whenPresent(test, value, context)
}
