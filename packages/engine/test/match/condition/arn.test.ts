import { describe, expect, it } from "vitest"
import { holds } from "./outcome.ts"

const positive = ["ArnEquals", "ArnLike"]
const negated = ["ArnNotEquals", "ArnNotLike"]

const check = (
  policy: string,
  request: string,
  expected: boolean,
  others: Readonly<Record<string, string>> = {}
): void => {
  expect(positive.map((operator) => holds(operator, policy, request, others))).toEqual([expected, expected])
  expect(negated.map((operator) => holds(operator, policy, request, others))).toEqual([!expected, !expected])
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
    check(policy, request, expected)
  })
  it.each(["arn:aws:s3:::b", "arn:aws:iam::111122223333:user/a:b:c", "arn:::::"])(
    "the lone star matches the ARN %s",
    (request) => {
      check("*", request, true)
    }
  )
  it.each(["", "*", "bucket", "arn:aws:s3", "arn:aws:s3::b", "urn:aws:s3:::b", "ARN:aws:s3:::b"])(
    "%j is no ARN and matches no pattern, not even the lone star",
    (request) => {
      check("*", request, false)
      check("*:*:*:*:*:*", request, false)
    }
  )
  it.each(["arn:aws:s3", "**", "arn:*", "arn:aws:*", "", "?"])(
    "the pattern %j has fewer than six parts and matches nothing",
    (policy) => {
      check(policy, "arn:aws:s3:::b", false)
    }
  )
})

/** @clause match.variables */
describe("variables in ARN patterns", () => {
  it("are filled in after the split, so that a value never adds parts", () => {
    const others = { "test:other": "111122223333:role" }
    check("arn:aws:iam::${test:other}/Demo", "arn:aws:iam::111122223333:role/Demo", false, others)
    check("${test:other}", "arn:aws:s3:::b", false, { "test:other": "arn:aws:s3:::b" })
    check("arn:aws:iam::${test:other}:role/Demo", "arn:aws:iam::111122223333:role/Demo", false, others)
  })
  it("the colon in a variable's name splits nothing", () => {
    check("arn:aws:iam::${test:other}:role/Demo", "arn:aws:iam::111122223333:role/Demo", true, {
      "test:other": "111122223333"
    })
  })
  it("a value with colons stands in the sixth part", () => {
    check("arn:aws:sns:us-east-1:1:${test:other}", "arn:aws:sns:us-east-1:1:a:b:c", true, { "test:other": "a:b:c" })
  })
  it("a value's wildcards are literal", () => {
    check("arn:aws:s3:::${test:other}", "arn:aws:s3:::b", false, { "test:other": "*" })
    check("arn:aws:s3:::${test:other}", "arn:aws:s3:::*", true, { "test:other": "*" })
    check("${test:other}", "arn:aws:s3:::b", false, { "test:other": "*" })
  })
  it("the escaped star is no lone star", () => {
    check("${*}", "arn:aws:s3:::b", false)
    check("arn:aws:s3:::${*}", "arn:aws:s3:::b", false)
  })
  it("a default may hold colons where it fills the sixth part", () => {
    check("arn:aws:sns:us-east-1:1:${test:other, 'a:b'}", "arn:aws:sns:us-east-1:1:a:b", true)
    check("arn:aws:sns:${test:other, 'us-east-1'}:1:t", "arn:aws:sns:us-east-1:1:t", true)
  })
  it("without a value nothing matches", () => {
    check("arn:aws:s3:::${test:other}*", "arn:aws:s3:::b", false)
  })
})
