import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { laws } from "../../../src/law/laws.ts"
import { pages, unwrapped, withLaws } from "./lists.ts"

describe.each(pages)("$file", ({ file, list }) => {
  const text = readFileSync(file, "utf8")

  it("lists the laws as they are: run `pnpm --filter @countersign/harness run laws`", () => {
    expect(unwrapped(withLaws(text, list))).toBe(unwrapped(text))
  })

  it("lists every law", () => {
    expect(laws.filter(({ name }) => !unwrapped(text).includes(name))).toEqual([])
  })
})
