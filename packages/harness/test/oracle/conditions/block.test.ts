import type { StatementEffect } from "@countersign/engine"
import { describe, expect, it } from "vitest"
import { conditionsHold } from "../../../src/oracle/conditions/block.ts"

type Requested = ReadonlyArray<string> | undefined

const asks = (
  operator: string,
  values: ReadonlyArray<string>,
  requested: Requested,
  effect: StatementEffect = "Allow"
) =>
  conditionsHold([{ operator, tests: [{ key: "k", values }] }], {
    effect,
    document: { version: "2012-10-17" },
    valuesOf: (key) => (key === "k" ? requested : undefined)
  })

const families = [
  ["StringEquals", "a"],
  ["StringEqualsIgnoreCase", "a"],
  ["StringLike", "a*"],
  ["NumericEquals", "1"],
  ["NumericLessThan", "1"],
  ["NumericLessThanEquals", "1"],
  ["NumericGreaterThan", "1"],
  ["NumericGreaterThanEquals", "1"],
  ["DateEquals", "2026-01-01"],
  ["DateLessThan", "2026-01-01"],
  ["DateLessThanEquals", "2026-01-01"],
  ["DateGreaterThan", "2026-01-01"],
  ["DateGreaterThanEquals", "2026-01-01"],
  ["Bool", "true"],
  ["Bool", "false"],
  ["BinaryEquals", "QQ=="],
  ["IpAddress", "10.0.0.0/8"],
  ["ArnEquals", "arn:aws:s3:::b"],
  ["ArnLike", "*"]
] as const

const opposites = [
  ["StringNotEquals", "a"],
  ["StringNotEqualsIgnoreCase", "a"],
  ["StringNotLike", "a*"],
  ["NumericNotEquals", "1"],
  ["DateNotEquals", "2026-01-01"],
  ["NotIpAddress", "10.0.0.0/8"],
  ["ArnNotEquals", "arn:aws:s3:::b"],
  ["ArnNotLike", "*"]
] as const

describe("a missing key", () => {
  // @clause condition.missing-key
  it.each(families)("fails %s", (operator, value) => {
    expect(asks(operator, [value], undefined)).toBe(false)
  })

  // @clause condition.missing-key
  it.each(opposites)("satisfies %s", (operator, value) => {
    expect(asks(operator, [value], undefined)).toBe(true)
  })

  // @clause condition.if-exists
  it.each([...families, ...opposites])("satisfies %sIfExists", (operator, value) => {
    expect(asks(`${operator}IfExists`, [value], undefined)).toBe(true)
    expect(asks(`ForAnyValue:${operator}IfExists`, [value], undefined)).toBe(true)
  })

  // @clause condition.multivalued
  it.each([...families, ...opposites])("satisfies ForAllValues:%s and fails ForAnyValue", (operator, value) => {
    expect(asks(`ForAllValues:${operator}`, [value], undefined)).toBe(true)
    expect(asks(`ForAnyValue:${operator}`, [value], undefined)).toBe(false)
  })

  // @clause condition.null
  it("is null", () => {
    expect(asks("Null", ["true"], undefined)).toBe(true)
    expect(asks("Null", ["false"], undefined)).toBe(false)
    expect(asks("Null", ["true"], ["a"])).toBe(false)
    expect(asks("Null", ["FALSE"], ["a"])).toBe(true)
    expect(asks("Null", ["true"], [""])).toBe(true)
    expect(asks("ForAllValues:Null", ["false"], undefined)).toBe(true)
    expect(asks("ForAnyValue:Null", ["true"], undefined)).toBe(false)
  })
})

describe("set operators", () => {
  // @clause condition.multivalued
  it("ForAllValues asks that every value of the request is listed", () => {
    expect(asks("ForAllValues:StringEquals", ["a", "b"], ["a"])).toBe(true)
    expect(asks("ForAllValues:StringEquals", ["a", "b"], ["a", "c"])).toBe(false)
    expect(asks("ForAllValues:StringNotEquals", ["a"], ["b", "c"])).toBe(true)
    expect(asks("ForAllValues:StringNotEquals", ["a"], ["a", "c"])).toBe(false)
  })

  // @clause condition.multivalued
  it("ForAnyValue asks that one value of the request is", () => {
    expect(asks("ForAnyValue:StringEquals", ["a", "b"], ["a", "c"])).toBe(true)
    expect(asks("ForAnyValue:StringEquals", ["a", "b"], ["c"])).toBe(false)
    expect(asks("ForAnyValue:StringNotEquals", ["a"], ["a", "c"])).toBe(true)
    expect(asks("ForAnyValue:StringNotEquals", ["a"], ["a"])).toBe(false)
  })

  // @clause condition.multivalued
  it.each(["StringEquals", "StringNotEquals"])("count empty texts as no value: %s", (operator) => {
    expect(asks(`ForAllValues:${operator}`, ["a"], [""])).toBe(true)
    expect(asks(`ForAnyValue:${operator}`, ["a"], [""])).toBe(false)
    expect(asks(`ForAnyValue:${operator}IfExists`, ["a"], [""])).toBe(false)
  })

  // @clause condition.several-values
  it("without one, several values fail a positive operator, and a negated one asks that none matches", () => {
    expect(asks("StringEquals", ["a", "b"], ["a", "b"])).toBe(false)
    expect(asks("StringNotEquals", ["a"], ["b", "c"])).toBe(true)
    expect(asks("StringNotEquals", ["a"], ["a", "c"])).toBe(false)
  })
})

describe("a condition without policy values", () => {
  // @clause condition.empty-values
  it.each([
    ["StringEquals", false, false],
    ["StringNotEquals", true, true],
    ["StringEqualsIfExists", false, true],
    ["StringNotEqualsIfExists", false, true],
    ["ForAllValues:StringEquals", false, true],
    ["ForAllValues:StringNotEquals", false, true],
    ["ForAnyValue:StringEquals", false, false],
    ["ForAnyValue:StringNotEquals", false, false]
  ])("%s: %s where the key is there, %s where it is not", (operator, present, absent) => {
    expect(asks(operator, [], ["a"])).toBe(present)
    expect(asks(operator, [], undefined)).toBe(absent)
  })

  // @clause condition.empty-values
  it("ForAllValues forgives a key without value too", () => {
    expect(asks("ForAllValues:StringEquals", [], [""])).toBe(true)
    expect(asks("ForAllValues:StringEqualsIfExists", [], [""])).toBe(true)
  })
})

describe("operators", () => {
  // @clause condition.operators
  it("a negated one is the opposite of its positive one, also where a value cannot be read", () => {
    expect(asks("NumericEquals", ["1"], ["one"])).toBe(false)
    expect(asks("NumericNotEquals", ["1"], ["one"])).toBe(true)
    expect(asks("ArnNotEquals", ["arn:aws:s3:::b"], ["b"])).toBe(true)
  })

  // @clause condition.combination
  it("values combine by OR, those of a negated operator by NOR", () => {
    expect(asks("StringEquals", ["a", "b"], ["b"])).toBe(true)
    expect(asks("StringNotEquals", ["a", "b"], ["b"])).toBe(false)
    expect(asks("StringNotEquals", ["a", "b"], ["c"])).toBe(true)
  })

  // @clause validation.operators
  it.each(["StringEqual", "NullIfExists", "stringEquals"])("one AWS does not know opens nothing: `%s`", (operator) => {
    expect(asks(operator, ["a"], ["a"], "Allow")).toBe(false)
    expect(asks(operator, ["a"], ["a"], "Deny")).toBe(true)
  })
})
