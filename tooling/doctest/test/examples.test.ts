import { globSync, readFileSync } from "node:fs"
import path from "node:path"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { examples, run } from "../src/examples.ts"

const root = path.resolve(import.meta.dirname, "../../..")

const files = globSync("{packages,apps}/*/src/**/*.ts", { cwd: root })
const documented = files
  .map((file) => ({ file, found: examples(readFileSync(path.join(root, file), "utf8")) }))
  .filter(({ found }) => found.length > 0)

describe("the examples in doc comments", () => {
  it("are found", () => {
    expect(documented.length).toBeGreaterThan(3)
  })

  it.each(documented)("of $file give what they say", async ({ file, found }) => {
    const module = (await import(path.join(root, file))) as Readonly<Record<string, unknown>>
    const scope = { [path.basename(file, ".ts")]: module, ...module, Effect }
    for (const { code, expected, line } of found) {
      expect(run(code, scope), `${file}:${line}`).toEqual(run(expected, scope))
    }
  })
})

describe("reading examples", () => {
  const text = [
    "/**",
    " * Adds.",
    " *",
    " * @example",
    " * add(1,",
    " *   2)",
    " * // => 3",
    " * add(1, 1) // => 2",
    " * @clause none",
    " * not(code) // => 4",
    " */"
  ].join("\n")

  it("takes the code up to each arrow, and stops at the next tag", () => {
    expect(examples(text)).toEqual([
      { line: 4, code: "add(1,\n2)", expected: "3" },
      { line: 4, code: "add(1, 1)", expected: "2" }
    ])
  })

  it("runs code with what is in its scope", () => {
    expect(run("add(1, 1)", { add: (a: number, b: number) => a + b })).toBe(2)
  })
})
