import type { ConditionBlock } from "../../policy/ConditionBlock.ts"
import type { StatementEffect } from "../../policy/Statement.ts"
import * as ConditionOperatorName from "../../policy/ConditionOperatorName.ts"
import * as GlobalConditionKey from "../../policy/GlobalConditionKey.ts"
import * as PolicyVariable from "../../policy/PolicyVariable.ts"
import * as RequestContext from "../../request/RequestContext.ts"
import * as Applicability from "../../verdict/Applicability.ts"
import * as multivalued from "./multivalued.ts"
import { nullKey } from "./nullKey.ts"
import * as operator from "./operator.ts"

/** One key under one operator, ready to match. `operator`, `key` and `values` are kept as written. */
export interface ConditionMatcher {
  readonly operator: string
  readonly key: string
  readonly values: ReadonlyArray<string>
  readonly lookupKey: string
  readonly name: ConditionOperatorName.ConditionOperatorName | undefined
  readonly test: multivalued.Test
  /** How an operator that AWS does not know is read: a Deny applies all the same, an Allow does not. */
  readonly whenUnreadable: Applicability.Applicability
}

type Parse = (text: string) => ReadonlyArray<PolicyVariable.Part>

const noTest: multivalued.Test = {
  negated: false,
  ifExists: false,
  quantifier: undefined,
  singleValued: false,
  comparisons: [],
  coversEverything: () => false
}

const compileTest = (
  name: ConditionOperatorName.ConditionOperatorName,
  key: string,
  values: ReadonlyArray<string>,
  parse: Parse
): multivalued.Test => {
  const { base, ifExists, quantifier } = name
  const singleValued = GlobalConditionKey.find(key)?.multivalued === false
  const shape = { negated: ConditionOperatorName.isNegated(base), ifExists, quantifier, singleValued }
  if (base === "Null") return { ...noTest, ...shape }
  const reads = operator.takesVariables.has(ConditionOperatorName.family(base))
    ? parse
    : PolicyVariable.parseWithoutVariables
  const comparisons = values.map((value) => operator.compile[base](value, reads))
  return { ...shape, comparisons, coversEverything: operator.coversEverything(base, values, comparisons, reads) }
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
      name,
      whenUnreadable: effect === "Deny" ? Applicability.applies : Applicability.fails,
      test: name === undefined ? noTest : compileTest(name, key, values, parse)
    }))
  })

/** Whether one key under one operator holds. */
export const evaluate = (
  matcher: ConditionMatcher,
  context: RequestContext.RequestContext
): Applicability.Applicability => {
  if (matcher.name === undefined) return matcher.whenUnreadable
  const value = RequestContext.lookup(context, matcher.lookupKey)
  return matcher.name.base === "Null"
    ? nullKey(matcher.values, matcher.name.quantifier, value)
    : multivalued.evaluate(matcher.test, value, context)
}

/**
 * Whether the whole block holds: operators combine by AND, the keys of one operator too. An empty block holds.
 * @clause condition.combination
 */
export const matches = (
  matchers: ReadonlyArray<ConditionMatcher>,
  context: RequestContext.RequestContext
): Applicability.Applicability => Applicability.every(matchers, (matcher) => evaluate(matcher, context))
