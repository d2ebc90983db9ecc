import type { KeyValues, Piece } from "../variables.ts"
import { arnLike } from "./arn.ts"
import { binaryEquals } from "./binary.ts"
import { readInstant } from "./date.ts"
import { compare, type Decimal, readDecimal } from "./decimal.ts"
import { ipAddress } from "./ipAddress.ts"
import { bool, stringEquals, stringEqualsIgnoreCase, stringLike } from "./text.ts"

/** A policy value: as it is written, and in pieces where its document knows variables. */
export interface PolicyValue {
  readonly text: string
  readonly pieces: ReadonlyArray<Piece>
}

/** Whether one value of the request passes with one value of the policy. */
export type Test = (requested: string, value: PolicyValue, valuesOf: KeyValues) => boolean

const ofPieces =
  (test: (requested: string, value: ReadonlyArray<Piece>, valuesOf: KeyValues) => boolean): Test =>
  (requested, { pieces }, valuesOf) =>
    test(requested, pieces, valuesOf)

const ofTexts =
  (test: (requested: string, value: string) => boolean): Test =>
  (requested, { text }) =>
    test(requested, text)

/** Compares two values that can be read; a value that cannot never passes. */
const ordering = (read: (text: string) => Decimal | undefined, holds: (order: number) => boolean): Test =>
  ofTexts((requested, value) => {
    const [one, other] = [read(requested), read(value)]
    return one !== undefined && other !== undefined && holds(compare(one, other))
  })

const orderings = (name: string, read: (text: string) => Decimal | undefined): ReadonlyArray<[string, Test]> => [
  [`${name}Equals`, ordering(read, (order) => order === 0)],
  [`${name}LessThan`, ordering(read, (order) => order < 0)],
  [`${name}LessThanEquals`, ordering(read, (order) => order <= 0)],
  [`${name}GreaterThan`, ordering(read, (order) => order > 0)],
  [`${name}GreaterThanEquals`, ordering(read, (order) => order >= 0)]
]

const positive: ReadonlyMap<string, Test> = new Map([
  ["StringEquals", ofPieces(stringEquals)],
  ["StringEqualsIgnoreCase", ofPieces(stringEqualsIgnoreCase)],
  ["StringLike", ofPieces(stringLike)],
  ["Bool", ofPieces(bool)],
  ["BinaryEquals", ofTexts(binaryEquals)],
  ["IpAddress", ofTexts(ipAddress)],
  ["ArnEquals", ofPieces(arnLike)],
  ["ArnLike", ofPieces(arnLike)],
  ...orderings("Numeric", readDecimal),
  ...orderings("Date", readInstant)
])

/** Each negated operator and the positive one that it is the opposite of. */
const negated: ReadonlyMap<string, string> = new Map([
  ["StringNotEquals", "StringEquals"],
  ["StringNotEqualsIgnoreCase", "StringEqualsIgnoreCase"],
  ["StringNotLike", "StringLike"],
  ["NumericNotEquals", "NumericEquals"],
  ["DateNotEquals", "DateEquals"],
  ["NotIpAddress", "IpAddress"],
  ["ArnNotEquals", "ArnEquals"],
  ["ArnNotLike", "ArnLike"]
])

/** An operator: its positive test, and whether it is the opposite of it. */
export interface Operator {
  readonly test: Test
  readonly isNegated: boolean
}

/**
 * The operator of a name without prefix and suffix; `undefined` where AWS knows none.
 * @clause condition.operators
 */
export const operatorNamed = (name: string): Operator | undefined => {
  const test = positive.get(negated.get(name) ?? name)
  return test === undefined ? undefined : { test, isNegated: negated.has(name) }
}
