import { describe, expect, it } from "vitest"
import { type Block, LineCutter, longestLine } from "../../src/batch/LineCutter.ts"
import { bytesOf, linesOf } from "./bytes.ts"

const cut = (text: string, size: number, mostLines = 1000): ReadonlyArray<Block> => {
  const [bytes, cutter] = [bytesOf(text), new LineCutter(1, mostLines)]
  const blocks: Array<Block> = []
  for (let at = 0; at < bytes.length; at += size) blocks.push(...cutter.cut(bytes.subarray(at, at + size)))
  return [...blocks, ...cutter.end()]
}

const numbered = (...lines: ReadonlyArray<string>) => lines.map((line, index) => [index + 1, line] as const)

describe("input is cut into blocks at the ends of lines", () => {
  it.each([1, 2, 3, 5, 100])("wherever its chunks of %i bytes end", (size) => {
    expect(cut("one\ntwo\n\nfour é\nfive\n", size).flatMap(linesOf)).toEqual(
      numbered("one", "two", "", "four é", "five")
    )
  })

  it("and its last line needs no line feed", () => {
    expect(cut("one\ntwo", 2).flatMap(linesOf)).toEqual(numbered("one", "two"))
  })

  it("and an empty input has no line", () => {
    expect(cut("", 4)).toEqual([])
  })

  it("and no block has more lines than it may", () => {
    const blocks = cut("a\nb\nc\nd\ne\n", 100, 2)
    expect(blocks.map(({ lines }) => lines)).toEqual([2, 2, 1])
    expect(blocks.flatMap(linesOf)).toEqual(numbered("a", "b", "c", "d", "e"))
  })

  it.each([1000, 300_000, 10_000_000])(
    "and of a line that is too long nothing is held, in chunks of %i bytes",
    (size) => {
      const long = "x".repeat(longestLine + 1)
      const blocks = cut(`one\n${long}\nthree\n${"y".repeat(longestLine)}\n${long}`, size)
      expect(blocks.flatMap(({ tooLong }) => tooLong)).toEqual([2, 5])
      const lines = blocks.flatMap(linesOf).filter(([line]) => line !== 2 && line !== 5)
      expect(lines.map(([line, text]) => [line, text.length])).toEqual([
        [1, 3],
        [3, 5],
        [4, longestLine]
      ])
    }
  )

  it("and less than one line is held between two chunks", () => {
    const cutter = new LineCutter(1, 10)
    const blocks: Array<Block> = []
    for (let chunk = 0; chunk < 64; chunk++) blocks.push(...cutter.cut(bytesOf("x".repeat(65_536))))
    blocks.push(...cutter.end())
    expect(blocks.map(({ bytes, tooLong }) => [bytes.length, tooLong])).toEqual([[0, [1]]])
  })
})
