import { describe, expect, it } from "vitest"
import { findings, identity } from "../findings.ts"

const codes = (operator: string, key: string, value: unknown, version = "2012-10-17"): ReadonlyArray<string> =>
  findings({ ...identity({ Condition: { [operator]: { [key]: value } } }), Version: version })

const at = (operator: string, key: string): string => `/Statement/0/Condition/${operator}/${key}`

// @clause validation.condition-values
// @clause validation.set-operators
// @clause validation.variables
describe("ConditionValueRules", () => {
  it("numbers and booleans stand for their text", () => {
    expect(codes("NumericEquals", "s3:max-keys", [10, "10"])).toEqual([])
    expect(codes("Bool", "aws:SecureTransport", false)).toEqual([])
    expect(codes("StringEquals", "s3:prefix", [true, 1.5])).toEqual([])
  })
  it("null, lists in lists and objects are no values", () => {
    expect(codes("StringEquals", "s3:prefix", ["a", null, ["b"], {}])).toEqual(
      [1, 2, 3].map((index) => `error wrong-type ${at("StringEquals", "s3:prefix")}/${index}`)
    )
    expect(codes("StringEquals", "s3:prefix", null)).toEqual([`error wrong-type ${at("StringEquals", "s3:prefix")}`])
  })
  it("an empty list of values is stored with a warning", () => {
    expect(codes("StringEquals", "s3:prefix", [])).toEqual([
      `warning empty-condition ${at("StringEquals", "s3:prefix")}`
    ])
  })
  it.each([
    ["NumericLessThan", "x:y", "5."],
    ["DateLessThan", "aws:CurrentTime", "yesterday"],
    ["Bool", "aws:SecureTransport", "yes"],
    ["Null", "aws:SecureTransport", "1"],
    ["BinaryEquals", "x:y", "%%"],
    ["NotIpAddress", "aws:SourceIp", "10.0.0.0/33"],
    ["ArnLike", "aws:SourceArn", "arn:aws:s3"]
  ])("a value that %s cannot read is stored with a warning", (operator, key, value) => {
    expect(codes(operator, key, value)).toEqual([`warning condition-value ${at(operator, key)}`])
  })
  it("a four-digit date is read as seconds since 1970", () => {
    expect(codes("DateLessThan", "aws:CurrentTime", "2024")).toEqual([
      `warning date-as-seconds ${at("DateLessThan", "aws:CurrentTime")}`
    ])
  })
  it("strings and ARNs take variables", () => {
    expect(codes("StringLike", "s3:prefix", "home/${aws:username, 'x'}/*")).toEqual([])
    expect(codes("ArnLike", "aws:SourceArn", "arn:aws:s3:::${aws:PrincipalTag/a:b}")).toEqual([])
    expect(codes("StringLike", "s3:prefix", "${aws:username")).toEqual([
      `error malformed-variable ${at("StringLike", "s3:prefix")}`
    ])
    expect(codes("StringLike", "s3:prefix", "${aws:username}", "2008-10-17")).toEqual([
      `warning variable-as-text ${at("StringLike", "s3:prefix")}`
    ])
  })
  it.each(["NumericEquals", "DateEquals", "IpAddress", "BinaryEquals", "Null"])("%s takes no variables", (operator) => {
    expect(codes(operator, "x:y", "${x:z}")).toEqual([`error variable-in-condition ${at(operator, "x:y")}`])
    expect(codes(operator, "x:y", "${x:z}", "2008-10-17")).toEqual([`warning variable-as-text ${at(operator, "x:y")}`])
  })
  it("a variable in Bool works, with a warning", () => {
    expect(codes("Bool", "x:y", "${x:z}")).toEqual([`warning variable-in-bool ${at("Bool", "x:y")}`])
  })
  it("a wildcard is a letter to exact operators", () => {
    expect(codes("StringEquals", "s3:prefix", "a*")).toEqual([
      `warning literal-wildcard ${at("StringEquals", "s3:prefix")}`
    ])
    expect(codes("StringEquals", "s3:prefix", "a${*}")).toEqual([])
    expect(codes("StringLike", "s3:prefix", "a*")).toEqual([])
    expect(codes("ArnEquals", "aws:SourceArn", "arn:aws:s3:::b*")).toEqual([])
  })
  it("a key that names one account or network takes no wildcard", () => {
    expect(codes("StringLike", "aws:SourceVpce", "vpce-*")).toEqual([
      `warning sensitive-wildcard ${at("StringLike", "aws:SourceVpce")}`
    ])
    expect(codes("StringLike", "aws:sourcevpce", "vpce-1")).toEqual([])
  })
})
