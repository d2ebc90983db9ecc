import { describe, expect, it } from "vitest"
import * as Spelling from "../../src/policy/Spelling.ts"

describe("Spelling.nearest", () => {
  it.each([
    ["StringEqual", "StringEquals"],
    ["stringequals", "StringEquals"],
    ["StrnigEquals", "StringEquals"],
    ["Nul", "Null"],
    ["Strings", undefined],
    ["Bull", "Null"],
    ["", undefined],
    ["x".repeat(100_000), undefined]
  ])("takes `%s` as `%s`", (word, meant) => {
    expect(Spelling.nearest(word, ["StringEquals", "Null"])).toBe(meant)
  })
  it("prefers the nearest candidate", () => {
    expect(Spelling.didYouMean("aws:SourceVpcs", ["aws:SourceVpce", "aws:SourceVpc", "aws:SourceIp"])).toBe(
      "did you mean `aws:SourceVpce`?"
    )
  })
})
