import { describe, expect, it } from "vitest"
import * as ActionName from "../../src/aws/ActionName.ts"
import * as action from "../../src/match/action.ts"

const names = (patterns: ReadonlyArray<string>, name: string, negated = false): boolean =>
  action.matches(action.compile({ negated, values: patterns }), ActionName.parse(name)!)

/** @clause match.action */
describe("actions", () => {
  it.each([
    ["s3:GetObject", "s3:GetObject", true],
    ["s3:GetObject", "s3:GetObjectAcl", false],
    ["s3:GetObjectAcl", "s3:GetObject", false],
    ["S3:getobject", "s3:GetObject", true],
    ["s3:GETOBJECT", "S3:getObject", true],
    ["s3:*", "s3:GetObject", true],
    ["s3:*", "s3express:CreateSession", false],
    ["s3:*", "s3-object-lambda:WriteGetObjectResponse", false],
    ["*", "s3:GetObject", true],
    ["s3:Get*", "s3:GetObject", true],
    ["s3:get*", "s3:GetObject", true],
    ["s3:Get*", "s3:PutObject", false],
    ["s3:*Object", "s3:GetObject", true],
    ["s3:*Object", "s3:GetObjectAcl", false],
    ["s3:*Object*", "s3:GetObjectAcl", true],
    ["s3:G*O*t", "s3:GetObject", true],
    ["s3:?etObject", "s3:GetObject", true],
    ["s3:?etObject", "s3:etObject", false],
    ["s3:GetObject?", "s3:GetObject", false],
    ["s3:GetObject*", "s3:GetObject", true],
    ["unknown:Thing", "s3:GetObject", false]
  ])("%s and %s", (pattern, name, expected) => {
    expect(names([pattern], name)).toBe(expected)
    expect(names([pattern], name, true)).toBe(!expected)
  })
  it("any of a list suffices, unknown actions disturb nothing", () => {
    expect(names(["unknown:Thing", "s3:Put*", "s3:GetObject"], "s3:GetObject")).toBe(true)
    expect(names(["s3:Put*", "*"], "s3:GetObject")).toBe(true)
  })
  it("`NotAction` names what none of its list names", () => {
    expect(names(["s3:Put*", "iam:*"], "s3:GetObject", true)).toBe(true)
    expect(names(["s3:Put*", "iam:*"], "iam:PassRole", true)).toBe(false)
    expect(names(["*"], "iam:PassRole", true)).toBe(false)
  })
  it("an empty `Action` names nothing", () => {
    expect(names([], "s3:GetObject")).toBe(false)
  })
})
