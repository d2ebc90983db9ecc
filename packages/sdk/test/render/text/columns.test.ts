import { describe, expect, it } from "vitest"
import { wrap } from "../../../src/render/text/columns.ts"
import { width } from "../../../src/render/text/Line.ts"

const sentence = "同じ名前で作り直しても、誰にも一致しません。AWS は削除されたプリンシパルをこのように表示します。"

describe("a text broken into lines", () => {
  it("keeps words whole, and indents each line after the first", () => {
    expect(wrap("  - one two three", 9, "    ")).toEqual(["  - one", "    two", "    three"])
  })

  it("lets a word stand out that no line can hold", () => {
    expect(wrap("at arn:aws:iam::111111111111:role/Etl now", 12, "  ")).toEqual([
      "at",
      "  arn:aws:iam::111111111111:role/Etl",
      "  now"
    ])
  })

  it("begins with its first word, however long that is", () => {
    expect(wrap("    arn:aws:iam::111111111111:role/Etl now", 12, "  ")).toEqual([
      "    arn:aws:iam::111111111111:role/Etl",
      "  now"
    ])
  })

  it("breaks Japanese inside a sentence, with two columns for each character", () => {
    const lines = wrap(sentence, 24, "  ")
    expect(lines.filter((line) => width(line) > 24)).toEqual([])
    expect(lines.join("").replaceAll(" ", "")).toBe(sentence.replaceAll(" ", ""))
  })

  it.each([20, 21, 22, 23, 24, 25, 26])("begins no line of %i columns with a sign that closes", (columns) => {
    expect(wrap(sentence, columns).filter((line) => /^[、。)]/u.test(line))).toEqual([])
  })

  it("keeps a Japanese word whole that fits a line of its own", () => {
    expect(wrap("キーポリシー: 許可なし (暗黙的な拒否)", 26)).toEqual(["キーポリシー: 許可なし", "(暗黙的な拒否)"])
  })
})
