import { describe, expect, it } from "vitest"
import * as PolicyReader from "../../../src/policy/PolicyReader.ts"
import { findings, identity } from "../findings.ts"

const at = "/Statement/0/Condition"

const found = (condition: unknown, change: object = {}): ReadonlyArray<string> =>
  findings(identity({ Condition: condition, ...change }))

const help = (operator: string): string | undefined =>
  PolicyReader.fromJson(identity({ Condition: { [operator]: { "s3:prefix": "x" } } })).issues[0]?.help

// @clause grammar.condition
// @clause validation.duplicate-keys
// @clause validation.operators
// @clause validation.set-operators
describe("ConditionRules", () => {
  it("an empty condition is always met", () => {
    expect(found({})).toEqual([])
    expect(found({ StringEquals: {} })).toEqual([])
  })
  it.each([
    ["StringEqual", "StringEquals"],
    ["stringEquals", "StringEquals"],
    ["StringLikeIfExist", "StringLikeIfExists"],
    ["ForAnyValues:StringLike", "ForAnyValue:StringLike"],
    ["ForAllValue:StringEqual", "ForAllValues:StringEquals"],
    ["IPAddress", "IpAddress"]
  ])("knows no operator `%s`, and thinks of `%s`", (operator, meant) => {
    expect(found({ [operator]: { "s3:prefix": "x" } })).toEqual([`error unknown-operator ${at}/${operator}`])
    expect(help(operator)).toBe(`did you mean \`${meant}\`?`)
  })
  it("Null has neither IfExists nor a set operator, BinaryEquals no set operator", () => {
    expect(found({ NullIfExists: { "s3:prefix": "true" } })).toEqual([`error unknown-operator ${at}/NullIfExists`])
    expect(found({ "ForAllValues:Null": { "s3:prefix": "true" } })).toContain(
      `error set-operator ${at}/ForAllValues:Null`
    )
    expect(found({ "ForAnyValue:BinaryEquals": { "s3:prefix": "YQ==" } })).toEqual([
      `error set-operator ${at}/ForAnyValue:BinaryEquals`
    ])
    expect(found({ "ForAnyValue:BoolIfExists": { "s3:prefix": "true" } })).toEqual([])
  })
  it("operators and keys are objects", () => {
    expect(found([])).toEqual([`error wrong-type ${at}`])
    expect(found({ StringEquals: ["a"] })).toEqual([`error wrong-type ${at}/StringEquals`])
    expect(found({ StringEquals: null })).toEqual([`error wrong-type ${at}/StringEquals`])
  })
  it("keys that differ only in case are one key twice", () => {
    expect(found({ StringEquals: { "aws:PrincipalTag/A": "1", "AWS:principaltag/a": "2" } })).toEqual([
      `error duplicate-condition-key ${at}/StringEquals/AWS:principaltag~1a`
    ])
    expect(found({ StringEquals: { "s3:prefix": "1" }, StringLike: { "S3:PREFIX": "2" } })).toEqual([])
  })
  it("ForAllValues allows requests without the key, unless Null asks for it", () => {
    const condition = { "ForAllValues:StringEquals": { "aws:TagKeys": ["a"] } }
    expect(found(condition)).toEqual([`warning for-all-values ${at}/ForAllValues:StringEquals/aws:TagKeys`])
    expect(found({ ...condition, Null: { "AWS:TagKeys": "false" } })).toEqual([])
    expect(found({ ...condition, Null: { "aws:TagKeys": "true" } })).toHaveLength(1)
    expect(found(condition, { Effect: "Deny" })).toEqual([])
  })
})
