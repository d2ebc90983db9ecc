import { describe, expect, it } from "vitest"
import { checksum } from "../../src/saved/checksum.ts"

const of = (text: string): string => checksum(new TextEncoder().encode(text)).toString(16).padStart(8, "0")

describe("the checksum of a saved world", () => {
  it.each([
    ["", "02cc5d05"],
    ["a", "550d7456"],
    ["abc", "32d153ff"],
    ["Nobody inspects the spammish repetition", "e2293b2f"]
  ])("of `%s` is the one that xxHash32 publishes", (text, expected) => {
    expect(of(text)).toBe(expected)
  })
})
