import { describe, expect, it } from "vitest"
import * as PolicyVariable from "../../../src/policy/PolicyVariable.ts"
import * as string from "../../../src/match/condition/string.ts"
import { contextOf } from "../../request/scenario.ts"
import { holds } from "./outcome.ts"

/** @clause condition.string-equals */
describe("StringEquals", () => {
  it.each([
    ["abc", "abc", true],
    ["abc", "ABC", false],
    ["abc", "abcd", false],
    ["", "", true],
    ["", "a", false],
    ["a", "", false],
    ["é", "e\u0301", false]
  ])("compares %j with %j exactly and with regard to case", (policy, request, expected) => {
    expect(holds("StringEquals", policy, request)).toBe(expected)
    expect(holds("StringNotEquals", policy, request)).toBe(!expected)
  })
  it("reads `*` and `?` as letters", () => {
    expect(holds("StringEquals", "a*", "abc")).toBe(false)
    expect(holds("StringEquals", "a*", "a*")).toBe(true)
    expect(holds("StringEquals", "a?", "ab")).toBe(false)
    expect(holds("StringEquals", "a?", "a?")).toBe(true)
  })
  it("reads the escaped star as a star", () => {
    expect(holds("StringEquals", "a${*}${?}${$}", "a*?$")).toBe(true)
  })
})

/** @clause condition.string-equals-ignore-case */
describe("StringEqualsIgnoreCase", () => {
  it.each([
    ["abc", "ABC", true],
    ["ÄÖÜ", "äöü", true],
    ["a*", "ABC", false],
    ["A*", "a*", true],
    // The simple lower case of İ is i, without the dot that full lower-casing leaves behind.
    ["i", "İ", true],
    ["İ", "i\u0307", false],
    // Σ lower-cases to σ wherever it stands; ς is another letter.
    ["ΟΔΟΣ", "οδοσ", true],
    ["ΟΔΟΣ", "οδος", false],
    // Full folding would make these equal.
    ["ß", "SS", false],
    ["ß", "ẞ", true],
    ["\u212A", "k", true],
    ["é", "E\u0301", false],
    ["ſ", "s", false],
    ["𐐀", "𐐨", true]
  ])("compares %j with %j after simple lower-casing", (policy, request, expected) => {
    expect(holds("StringEqualsIgnoreCase", policy, request)).toBe(expected)
    expect(holds("StringEqualsIgnoreCase", request, policy)).toBe(expected)
    expect(holds("StringNotEqualsIgnoreCase", policy, request)).toBe(!expected)
  })
  it("lower-cases substituted values too", () => {
    expect(
      holds("StringEqualsIgnoreCase", "Home/${aws:SourceIdentity}", "home/ana", { "aws:SourceIdentity": "ANA" })
    ).toBe(true)
  })
})

/** @clause condition.string-like */
describe("StringLike", () => {
  it.each([
    ["a*", "a", true],
    ["a*", "ab/c:d\ne", true],
    ["a?", "a", false],
    ["a?", "ab", true],
    ["a?", "a😀", true],
    ["??", "😀", false],
    ["*b", "ab", true],
    ["*b", "aB", false],
    ["*", "", true],
    ["?", "", false],
    ["", "", true],
    ["", "a", false],
    [
      "arn:aws:someservice:*:111122223333:finance/*",
      "arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt",
      true
    ],
    ["o-x/r-y/ou-z/*", "o-x/r-y/ou-z/", true],
    ["o-x/r-y/ou-z/ou-*", "o-x/r-y/ou-z/", false],
    ["o-x/r-y/ou-z/ou-*", "o-x/r-y/ou-z/ou-w/", true]
  ])("matches %j against the whole of %j", (policy, request, expected) => {
    expect(holds("StringLike", policy, request)).toBe(expected)
    expect(holds("StringNotLike", policy, request)).toBe(!expected)
  })
  it("reads the escapes `${*}` and `${?}` as the characters themselves", () => {
    expect(holds("StringLike", "a${*}", "abc")).toBe(false)
    expect(holds("StringLike", "a${*}*", "a*bc")).toBe(true)
    expect(holds("StringLike", "a${?}", "ab")).toBe(false)
    expect(holds("StringLike", "a${?}", "a?")).toBe(true)
  })
  it("keeps wildcards of a substituted value literal", () => {
    const others = { "aws:SourceIdentity": "*" }
    expect(holds("StringLike", "home/${aws:SourceIdentity}", "home/ana", others)).toBe(false)
    expect(holds("StringLike", "home/${aws:SourceIdentity}", "home/*", others)).toBe(true)
    expect(holds("StringLike", "${aws:SourceIdentity}", "a", { "aws:SourceIdentity": "?" })).toBe(false)
  })
})

const covers = (patterns: ReadonlyArray<string>): boolean =>
  string.likeCoversEverything(
    patterns.map((pattern) => PolicyVariable.parse(pattern)),
    contextOf()
  )

/** @clause undetermined.condition-keys */
describe("patterns that together match every text", () => {
  const texts = ["", "a", "ab", "abc", "abcd", "abcde"]
  const wildcardPatterns = ["", "*", "?", "??", "?*", "*?", "??*", "a*", "${aws:username}"]
  const pairs = wildcardPatterns.flatMap((one) => wildcardPatterns.map((other) => [one, other] as const))
  it.each(pairs)("%j with %j cover all lengths or leave one out", (...pair) => {
    const anyOf = (text: string): boolean =>
      pair.some((pattern) => !pattern.includes("$") && holds("StringLike", pattern, text.replaceAll("a", "z")))
    expect(covers(pair)).toBe(texts.every(anyOf))
  })
  it("no pattern covers nothing", () => {
    expect(covers([])).toBe(false)
  })
})
