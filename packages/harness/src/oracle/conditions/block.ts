import type { ConditionBlock, ConditionTest, PolicyDocument, StatementEffect } from "@countersign/engine"
import { type KeyValues, piecesIn } from "../variables.ts"
import { type Operator, operatorNamed, type PolicyValue } from "./operators.ts"
import { hasNoValue, isNull } from "./presence.ts"

type Requested = ReadonlyArray<string> | undefined

/** What of one operator the tables of AWS speak of: the values of the policy, and which of the request's pass. */
interface Asked {
  readonly operator: Operator
  readonly values: ReadonlyArray<PolicyValue>
  readonly matches: (requested: string) => boolean
}

/**
 * One value of the request passes where it matches a value of the policy, or, under a negated operator, none of them.
 * @clause condition.combination
 */
const passes = ({ matches, operator }: Asked, requested: string): boolean =>
  operator.isNegated ? !matches(requested) : matches(requested)

/**
 * @clause condition.missing-key
 * @clause condition.several-values
 */
const plain = (asked: Asked, requested: ReadonlyArray<string>): boolean => {
  const [only, ...more] = requested
  if (only === undefined) return asked.operator.isNegated
  if (more.length === 0) return passes(asked, only)
  return asked.operator.isNegated && requested.every((value) => passes(asked, value))
}

/**
 * Every value of the request passes; there may be none. Without values in the policy only absence is forgiven.
 * @clause condition.multivalued
 * @clause condition.empty-values
 */
const forAllValues = (asked: Asked, requested: Requested): boolean => {
  if (hasNoValue(requested)) return true
  return asked.values.length > 0 && (requested ?? []).every((value) => passes(asked, value))
}

/** @clause condition.multivalued */
const forAnyValue = (asked: Asked, requested: Requested): boolean =>
  !hasNoValue(requested) && asked.values.length > 0 && (requested ?? []).some((value) => passes(asked, value))

const nullWithPrefix = (prefix: string | undefined, requested: Requested, values: ReadonlyArray<string>): boolean => {
  if (prefix === undefined || !hasNoValue(requested)) return isNull(requested, values)
  return prefix === "ForAllValues"
}

/** An operator's name taken apart: `ForAnyValue`, `StringLike`, `IfExists`. */
const takeApart = (
  name: string
): { readonly prefix: string | undefined; readonly base: string; readonly ifExists: boolean } => {
  const [, prefix, base = "", suffix] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/.exec(name) ?? []
  return { prefix, base, ifExists: suffix !== undefined }
}

/** What the operator is asked in; `effect` is that of its statement. */
export interface Setting {
  readonly effect: StatementEffect
  readonly document: Pick<PolicyDocument, "version">
  readonly valuesOf: KeyValues
}

/**
 * Whether one operator holds for one key.
 * @clause condition.if-exists
 */
const holds = (name: string, { key, values }: ConditionTest, { document, effect, valuesOf }: Setting): boolean => {
  const { base, ifExists, prefix } = takeApart(name)
  const requested = valuesOf(key)
  if (base === "Null" && !ifExists) return nullWithPrefix(prefix, requested, values)
  const operator = operatorNamed(base)
  // No operator of AWS: it must not open anything, nor keep anything from being closed.
  if (operator === undefined) return effect === "Deny"
  if (ifExists && requested === undefined) return true
  const policyValues = values.map((text) => ({ text, pieces: piecesIn(document, text) }))
  const matches = (one: string): boolean => policyValues.some((value) => operator.test(one, value, valuesOf))
  const asked = { operator, values: policyValues, matches }
  // IfExists forgives the absence of a key, and no list without values.
  if (prefix === undefined && ifExists && values.length === 0) return false
  if (prefix === "ForAllValues") return forAllValues(asked, requested)
  return prefix === "ForAnyValue" ? forAnyValue(asked, requested) : plain(asked, requested ?? [])
}

/**
 * All operators and all their keys hold; a block without any holds.
 * @clause condition.combination
 */
export const conditionsHold = (block: ConditionBlock, setting: Setting): boolean =>
  block.every(({ operator, tests }) => tests.every((test) => holds(operator, test, setting)))
