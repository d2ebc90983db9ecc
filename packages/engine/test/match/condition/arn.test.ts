import { describe, expect, it } from "vitest"
import { holds } from "./outcome.ts"

const positive = ["ArnEquals", "ArnLike"]
const negated = ["ArnNotEquals", "ArnNotLike"]

/** Whether the value matches: all four operators are asked, and must agree. */
const matches = (policy: string, request: string, others: Readonly<Record<string, string>> = {}): boolean => {
  const answers = [
    ...positive.map((operator) => holds(operator, policy, request, others)),
    ...negated.map((operator) => !holds(operator, policy, request, others))
  ]
  if (new Set(answers).size !== 1) throw new Error(`the ARN operators disagree about ${policy} and ${request}`)
  return answers[0]!
}

/** @clause condition.arn */
describe("ArnLike and ArnEquals", () => {
  it.each([
    ["arn:aws:iam::111122223333:role/Demo", "arn:aws:iam::111122223333:role/Demo", true],
    ["arn:aws:iam::111122223333:role/demo", "arn:aws:iam::111122223333:role/Demo", false],
    ["arn:aws:iam::111122223333:role/*", "arn:aws:iam::111122223333:role/team/Demo", true],
    ["arn:aws:iam::*:role/Demo", "arn:aws:iam::111122223333:role/Demo", true],
    ["arn:*:iam::111122223333:role/Demo", "arn:aws-cn:iam::111122223333:role/Demo", true],
    ["arn:aws:iam::11112222333?:role/Dem?", "arn:aws:iam::111122223333:role/Demo", true],
    ["a*:aws:iam::1:role/Demo", "arn:aws:iam::1:role/Demo", true],
    // The sixth part may hold colons, and a star there crosses them.
    ["arn:aws:sns:*:111122223333:*", "arn:aws:sns:us-east-1:111122223333:topic:subscription", true],
    ["arn:aws:logs:us-east-1:1:log-group:a:*", "arn:aws:logs:us-east-1:1:log-group:a:log-stream:b", true],
    // A star of the first five parts swallows no colon, wherever it stands.
    [
      "arn:aws:someservice:*:111122223333:finance/*",
      "arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt",
      false
    ],
    ["arn:aws:s3:*:key", "arn:aws:s3:::key", false],
    ["arn:aws:s3*:x", "arn:aws:s3:::x", false],
    ["arn:*:*:*:*:*", "arn:aws:s3:::bucket/key", true]
  ])("%s against %s", (policy, request, expected) => {
    expect(matches(policy, request)).toBe(expected)
  })
  it.each(["arn:aws:s3:::b", "arn:aws:iam::111122223333:user/a:b:c", "arn:::::"])(
    "the lone star matches the ARN %s",
    (request) => {
      expect(matches("*", request)).toBe(true)
    }
  )
  it.each(["", "*", "bucket", "arn:aws:s3", "arn:aws:s3::b", "urn:aws:s3:::b", "ARN:aws:s3:::b"])(
    "%j is no ARN and matches no pattern, not even the lone star",
    (request) => {
      expect(matches("*", request)).toBe(false)
      expect(matches("*:*:*:*:*:*", request)).toBe(false)
    }
  )
  it.each(["arn:aws:s3", "**", "arn:*", "arn:aws:*", "", "?"])(
    "the pattern %j has fewer than six parts and matches nothing",
    (policy) => {
      expect(matches(policy, "arn:aws:s3:::b")).toBe(false)
    }
  )
})

/** @clause match.variables */
describe("variables in ARN patterns", () => {
  it("are filled in after the split, so that a value never adds parts", () => {
    const others = { "test:other": "111122223333:role" }
    expect(matches("arn:aws:iam::${test:other}/Demo", "arn:aws:iam::111122223333:role/Demo", others)).toBe(false)
    expect(matches("${test:other}", "arn:aws:s3:::b", { "test:other": "arn:aws:s3:::b" })).toBe(false)
    expect(matches("arn:aws:iam::${test:other}:role/Demo", "arn:aws:iam::111122223333:role/Demo", others)).toBe(false)
  })
  it("the colon in a variable's name splits nothing", () => {
    expect(
      matches("arn:aws:iam::${test:other}:role/Demo", "arn:aws:iam::111122223333:role/Demo", {
        "test:other": "111122223333"
      })
    ).toBe(true)
  })
  it("a value with colons stands in the sixth part", () => {
    expect(
      matches("arn:aws:sns:us-east-1:1:${test:other}", "arn:aws:sns:us-east-1:1:a:b:c", { "test:other": "a:b:c" })
    ).toBe(true)
  })
  it("a value's wildcards are literal", () => {
    expect(matches("arn:aws:s3:::${test:other}", "arn:aws:s3:::b", { "test:other": "*" })).toBe(false)
    expect(matches("arn:aws:s3:::${test:other}", "arn:aws:s3:::*", { "test:other": "*" })).toBe(true)
    expect(matches("${test:other}", "arn:aws:s3:::b", { "test:other": "*" })).toBe(false)
  })
  it("the escaped star is no lone star", () => {
    expect(matches("${*}", "arn:aws:s3:::b")).toBe(false)
    expect(matches("arn:aws:s3:::${*}", "arn:aws:s3:::b")).toBe(false)
  })
  it("a default may hold colons where it fills the sixth part", () => {
    expect(matches("arn:aws:sns:us-east-1:1:${test:other, 'a:b'}", "arn:aws:sns:us-east-1:1:a:b")).toBe(true)
    expect(matches("arn:aws:sns:${test:other, 'us-east-1'}:1:t", "arn:aws:sns:us-east-1:1:t")).toBe(true)
  })
  it("without a value nothing matches", () => {
    expect(matches("arn:aws:s3:::${test:other}*", "arn:aws:s3:::b")).toBe(false)
  })
})
