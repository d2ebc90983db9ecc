import { describe, expect, it } from "vitest"
import * as PolicyReader from "../../../src/policy/PolicyReader.ts"
import { findings, identity } from "../findings.ts"

const condition = (operator: string, key: string): object => identity({ Condition: { [operator]: { [key]: "x" } } })

const code = (operator: string, key: string): ReadonlyArray<string> =>
  findings(condition(operator, key)).map((line) => line.split(" /")[0] ?? "")

// @clause validation.condition-keys
// @clause validation.set-operators
describe("ConditionKeyRules", () => {
  it.each([
    "aws:PrincipalOrgId",
    "AWS:USERNAME",
    "aws:PrincipalTag/cost center",
    "s3:prefix",
    "token.actions.githubusercontent.com:sub"
  ])("takes the key `%s`", (key) => {
    expect(code("StringEquals", key)).toEqual([])
  })
  it.each([
    ["aws:PrincipleArn", "aws:PrincipalArn"],
    ["aws:PrincipalOrgPath", "aws:PrincipalOrgPaths"],
    ["aws:RequestTags/team", "aws:RequestTag"],
    ["aws:SourceIP4", "aws:SourceIp"]
  ])("warns of the global key `%s`, and thinks of `%s`", (key, meant) => {
    expect(code("StringEquals", key)).toEqual(["warning unknown-condition-key"])
    const { issues } = PolicyReader.fromJson(condition("StringEquals", key))
    expect(issues[0]?.help).toBe(`did you mean \`${meant}\`?`)
  })
  it("warns of a tag key without a tag, a tag on a plain key, and a key of no service", () => {
    expect(code("StringEquals", "aws:PrincipalTag")).toEqual(["warning unknown-condition-key"])
    expect(code("StringEquals", "aws:username/x")).toEqual(["warning unknown-condition-key"])
    expect(code("StringEquals", "PassedToService")).toEqual(["warning condition-key"])
  })
  it("a key of several values needs a set operator, one of a single value none", () => {
    expect(code("StringEquals", "aws:TagKeys")).toEqual(["warning missing-set-operator"])
    expect(code("ForAnyValue:StringEquals", "aws:TagKeys")).toEqual([])
    expect(code("ForAnyValue:StringEquals", "aws:RequestTag/k")).toEqual(["warning needless-set-operator"])
    expect(code("ForAnyValue:StringEquals", "dynamodb:Attributes")).toEqual([])
    expect(findings(identity({ Condition: { Null: { "aws:TagKeys": "true" } } }))).toEqual([])
  })
})
