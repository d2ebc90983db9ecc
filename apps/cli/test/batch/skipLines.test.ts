import { describe, expect, it } from "vitest"
import { skipLines } from "../../src/batch/skipLines.ts"
import { chunksOf, collected, textOf } from "./bytes.ts"

const skipped = async (text: string, lines: number, size = 3): Promise<string> =>
  (await collected(skipLines(chunksOf(text, size), lines))).map(textOf).join("")

describe("lines at the beginning of the input are skipped", () => {
  it.each([
    [0, "one\ntwo\nthree"],
    [1, "two\nthree"],
    [2, "three"],
    [3, ""]
  ])("%i of them", async (lines, rest) => {
    expect(await skipped("one\ntwo\nthree", lines)).toBe(rest)
    expect(await skipped("one\ntwo\nthree", lines, 100)).toBe(rest)
  })

  it("up to the last one, whether or not it ends with a line feed", async () => {
    expect(await skipped("one\ntwo\n", 2)).toBe("")
    expect(await skipped("one\ntwo", 2)).toBe("")
  })

  it.each([
    ["", 1, 0],
    ["one\ntwo\n", 3, 2],
    ["one\ntwo", 3, 2]
  ])("and an input that has too few says how many: %j", async (text, lines, there) => {
    await expect(skipped(text, lines)).rejects.toMatchObject({ name: "TooFewLines", lines: there })
  })
})
