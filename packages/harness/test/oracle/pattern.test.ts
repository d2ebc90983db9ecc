import { describe, expect, it } from "vitest"
import { covers, wildcards } from "../../src/oracle/pattern.ts"

const matches = (pattern: string, text: string): boolean => covers(wildcards(pattern), text)

describe("wildcards", () => {
  // @clause match.wildcards
  it.each([
    ["", ""],
    ["*", ""],
    ["*", "anything: at/all"],
    ["a*", "a"],
    ["a*", "abc"],
    ["*c", "abc"],
    ["a*c", "ac"],
    ["a*c", "abcabc"],
    ["a**c", "ac"],
    ["?", "a"],
    ["a?c", "abc"],
    ["*?", "a"],
    ["?*?", "ab"],
    ["gb/*/test/*", "gb/1///test///object.jpg"],
    ["?", "😀"]
  ])("`%s` covers `%s`", (pattern, text) => {
    expect(matches(pattern, text)).toBe(true)
  })

  it.each([
    ["", "a"],
    ["a", ""],
    ["?", ""],
    ["?", "ab"],
    ["a?c", "ac"],
    ["*?", ""],
    ["?*?", "a"],
    ["a*c", "abcd"],
    ["a*c", "bac"],
    ["abc", "ABC"],
    ["gb/*/test/*", "gb/test/object.jpg"]
  ])("`%s` does not cover `%s`", (pattern, text) => {
    expect(matches(pattern, text)).toBe(false)
  })

  it("a pattern of sixty stars ends on a long text", () => {
    expect(matches("*a".repeat(60), "a".repeat(2000))).toBe(true)
    expect(matches(`${"*a".repeat(60)}b`, "a".repeat(2000))).toBe(false)
  })
})
