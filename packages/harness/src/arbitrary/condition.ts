import type { ConditionBlock } from "@countersign/engine"
import { ConditionOperatorName } from "@countersign/engine"
import type { Test } from "../scenario/Question.ts"
import type { Recipe } from "./Choices.ts"
import { conditionKeys, type GeneratedKey } from "./conditionKeys.ts"
import { always, map, oneOf, several, weighted } from "./recipes.ts"

type Base = ConditionOperatorName.Base

const ofFamily = (family: ConditionOperatorName.Family): ReadonlyArray<Base> =>
  ConditionOperatorName.bases.filter((base) => ConditionOperatorName.family(base) === family)

const others: Readonly<Partial<Record<ConditionOperatorName.Family, ReadonlyArray<Base>>>> = {
  Arn: ["StringEquals", "StringLike", "StringNotLike"],
  Bool: ["StringEquals"],
  Numeric: ["StringEquals"]
}

const basesFor = (family: ConditionOperatorName.Family): ReadonlyArray<Base> => [
  ...ofFamily(family),
  ...(others[family] ?? []),
  "Null"
]

/** Every operator that AWS's grammar allows on the key. */
const operatorsFor = (key: GeneratedKey): ReadonlyArray<string> =>
  basesFor(key.family).flatMap((base) => {
    if (base === "Null") return ["Null"]
    const named = [base, base, `${base}IfExists`]
    return ConditionOperatorName.takesQuantifier(base) && key.multivalued
      ? [
          ...named,
          ...["ForAllValues", "ForAnyValue"].flatMap((quantifier) => named.map((name) => `${quantifier}:${name}`))
        ]
      : named
  })

const isPresent = oneOf([["true"], ["false"]])

/** What a request can send for the key. */
export const sentFor = (key: GeneratedKey): Recipe<ReadonlyArray<string>> =>
  key.multivalued ? several(oneOf(key.sent), 0, 3) : oneOf(key.sent.map((value) => [value]))

const onKey = (key: GeneratedKey): Recipe<ConditionBlock[number]> => {
  const operators = oneOf(operatorsFor(key))
  const asked = several(oneOf(key.asked), 1, 3)
  return (choices) => {
    const operator = operators(choices)
    const values = operator === "Null" ? isPresent(choices) : asked(choices)
    return { operator, tests: [{ key: key.name, values }] }
  }
}

/** One operator on one key, over every operator and every key. */
const conditionOperator: Recipe<ConditionBlock[number]> = weighted(
  ...conditionKeys.map((key) => [1, onKey(key)] as const)
)

const merge = (written: ConditionBlock): ConditionBlock =>
  [...new Set(written.map(({ operator }) => operator))].map((operator) => {
    const tests = written.filter((one) => one.operator === operator).flatMap((one) => one.tests)
    const keys = [...new Set(tests.map(({ key }) => key))]
    return { operator, tests: keys.map((key) => tests.find((test) => test.key === key)!) }
  })

const block: Recipe<ConditionBlock> = map(several(conditionOperator, 1, 3), merge)

/** A condition block: none for most statements, else of one to three operators. */
export const condition: Recipe<ConditionBlock> = weighted([2, always([])], [1, block])

const testOn = (key: GeneratedKey): Recipe<Test> => {
  const asking = onKey(key)
  const sending = sentFor(key)
  return (choices) => {
    const { operator, tests } = asking(choices)
    return { operator, key: key.name, values: tests[0]!.values, sent: sending(choices) }
  }
}

/** A condition and what a request sends for its key. */
export const test: Recipe<Test> = weighted(...conditionKeys.map((key) => [1, testOn(key)] as const))
