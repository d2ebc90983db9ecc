import type { ConditionBlock } from "../../policy/ConditionBlock.ts"
import type { StatementEffect } from "../../policy/Statement.ts"
import * as ConditionOperatorName from "../../policy/ConditionOperatorName.ts"
import * as GlobalConditionKey from "../../policy/GlobalConditionKey.ts"
import * as PolicyVariable from "../../policy/PolicyVariable.ts"
import * as RequestContext from "../../request/RequestContext.ts"
import * as Applicability from "../../verdict/Applicability.ts"
import type { Comparison } from "./comparison.ts"
import * as multivalued from "./multivalued.ts"
import { nullKey } from "./nullKey.ts"
import * as operator from "./operator.ts"

/** One key under one operator, ready to match. `operator`, `key` and `values` are kept as written. */
export interface ConditionMatcher {
  readonly operator: string
  readonly key: string
  readonly values: ReadonlyArray<string>
  readonly lookupKey: string
  readonly read: RequestContext.Reader
  readonly name: ConditionOperatorName.ConditionOperatorName | undefined
  readonly comparisons: ReadonlyArray<Comparison>
  /** Whether the operator holds for the value of the key. */
  readonly holds: multivalued.Holds
}

type Parse = (text: string) => ReadonlyArray<PolicyVariable.Part>

const testOf = (
  { base, ifExists, quantifier }: ConditionOperatorName.ConditionOperatorName,
  key: string,
  values: ReadonlyArray<string>,
  parse: Parse
): multivalued.Test | undefined => {
  if (base === "Null") return undefined
  const reads = operator.takesVariables.has(ConditionOperatorName.family(base))
    ? parse
    : PolicyVariable.parseWithoutVariables
  const comparisons = values.map((value) => operator.compile[base](value, reads))
  return {
    negated: ConditionOperatorName.isNegated(base),
    ifExists,
    quantifier,
    singleValued: GlobalConditionKey.find(key)?.multivalued === false,
    comparisons,
    coversEverything: operator.coversEverything(base, values, comparisons, reads)
  }
}

type Compiled = Pick<ConditionMatcher, "comparisons" | "holds">

/** An operator that AWS does not know: a Deny applies all the same, an Allow does not. */
const unreadable = (effect: StatementEffect): Compiled => {
  const always = effect === "Deny" ? Applicability.applies : Applicability.fails
  return { comparisons: [], holds: () => always }
}

const compileOne = (
  name: ConditionOperatorName.ConditionOperatorName,
  key: string,
  values: ReadonlyArray<string>,
  parse: Parse
): Compiled => {
  const test = testOf(name, key, values, parse)
  if (test === undefined) return { comparisons: [], holds: nullKey(values, name.quantifier) }
  return { comparisons: test.comparisons, holds: multivalued.compile(test) }
}

/** Compiles every key under every operator; `parse` reads variables as the document's version does. */
export const compile = (
  block: ConditionBlock,
  parse: Parse,
  effect: StatementEffect
): ReadonlyArray<ConditionMatcher> =>
  block.flatMap(({ operator: written, tests }) => {
    const name = ConditionOperatorName.parse(written)
    return tests.map(({ key, values }) => ({
      operator: written,
      key,
      values,
      lookupKey: key.toLowerCase(),
      read: RequestContext.reader(key.toLowerCase()),
      name,
      ...(name === undefined ? unreadable(effect) : compileOne(name, key, values, parse))
    }))
  })

/** Whether one key under one operator holds. */
const evaluate = (matcher: ConditionMatcher, context: RequestContext.RequestContext): Applicability.Applicability =>
  matcher.holds(matcher.read(context), context)

/**
 * Whether the whole block holds: operators combine by AND, the keys of one operator too. An empty block holds.
 * @clause condition.combination
 */
export const matches = (
  matchers: ReadonlyArray<ConditionMatcher>,
  context: RequestContext.RequestContext
): Applicability.Applicability => {
  let all: Applicability.Applicability = Applicability.applies
  for (let at = 0; at < matchers.length && all !== Applicability.fails; at++) {
    all = Applicability.and(all, evaluate(matchers[at]!, context))
  }
  return all
}
