import type { ConditionBlock } from "@countersign/engine"
import { ConditionOperatorName } from "@countersign/engine"
import fc from "fast-check"
import type { Test } from "../scenario/Question.ts"
import { simplestFirst } from "./mostly.ts"
import { conditionKeys, type GeneratedKey } from "./conditionKeys.ts"

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

const valuesFor = (key: GeneratedKey, operator: string): fc.Arbitrary<ReadonlyArray<string>> =>
  operator === "Null"
    ? fc.constantFrom(["true"], ["false"])
    : fc.array(fc.constantFrom(...key.asked), { minLength: 1, maxLength: 3, size: "max" })

/** What a request can send for the key. */
export const sentFor = (key: GeneratedKey): fc.Arbitrary<ReadonlyArray<string>> =>
  key.multivalued
    ? fc.array(fc.constantFrom(...key.sent), { maxLength: 3, size: "max" })
    : fc.constantFrom(...key.sent).map((value) => [value])

const onKey = (key: GeneratedKey): fc.Arbitrary<ConditionBlock[number]> =>
  fc.oneof(
    ...operatorsFor(key).map((operator) =>
      valuesFor(key, operator).map((values) => ({ operator, tests: [{ key: key.name, values }] }))
    )
  )

/** One operator on one key, over every operator and every key. */
const conditionOperator: fc.Arbitrary<ConditionBlock[number]> = fc.oneof(...conditionKeys.map(onKey))

const merge = (block: ConditionBlock): ConditionBlock =>
  [...new Set(block.map(({ operator }) => operator))].map((operator) => {
    const tests = block.filter((one) => one.operator === operator).flatMap((one) => one.tests)
    const keys = [...new Set(tests.map(({ key }) => key))]
    return { operator, tests: keys.map((key) => tests.find((test) => test.key === key)!) }
  })

/** A condition block: none for most statements, else of one to three operators. */
export const condition: fc.Arbitrary<ConditionBlock> = simplestFirst(
  { arbitrary: fc.constant([]), weight: 2 },
  { arbitrary: fc.array(conditionOperator, { minLength: 1, maxLength: 3 }).map(merge), weight: 1 }
)

const testOn = (key: GeneratedKey): fc.Arbitrary<Test> =>
  fc
    .tuple(onKey(key), sentFor(key))
    .map(([{ operator, tests }, sent]) => ({ operator, key: key.name, values: tests[0]!.values, sent }))

/** A condition and what a request sends for its key. */
export const test: fc.Arbitrary<Test> = fc.oneof(...conditionKeys.map(testOn))
