import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it, test, vi } from "vitest"
import { countersign } from "../../src/engine/countersign.ts"
import { defaultDeny } from "../../src/law/defaultDeny.ts"
import { laws } from "../../src/law/laws.ts"
import { hunt } from "../../src/mutant/hunt.ts"
import { patched } from "../../src/mutant/loadMutant.ts"
import { mutants } from "../../src/mutant/mutants.ts"
import { idle, isKilled, median, type Trial } from "../../src/mutant/trial.ts"

vi.setConfig({ testTimeout: 240_000 })

const source = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../engine/src/${file}`, import.meta.url)), "utf8")

describe("the mutants", () => {
  it("are sixty or more, no two alike", () => {
    expect(mutants.length).toBeGreaterThanOrEqual(60)
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length)
    expect(new Set(mutants.map(({ file, find, replace }) => JSON.stringify([file, find, replace]))).size).toBe(
      mutants.length
    )
  })

  test.each(mutants.map((mutant) => [mutant.name, mutant] as const))("change the source where “%s”", (_, mutant) => {
    expect(patched(source(mutant.file), mutant)).not.toBe(source(mutant.file))
  })

  it("put every law to the test", () => {
    expect(idle(laws, mutants).map(({ name }) => name)).toEqual([])
    expect(idle([defaultDeny], [])).toEqual([defaultDeny])
  })

  it("are listed in the docs, each with its law", () => {
    const page = readFileSync(fileURLToPath(new URL("../../../../docs/reference/mutants.md", import.meta.url)), "utf8")
    for (const { law, name } of mutants)
      expect(page).toMatch(new RegExp(`\\| ${escaped(name)} \\| .* \\| ${escaped(law.name)} \\| \\d+ \\|`))
  })
})

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")

describe("a hunt", () => {
  it("finds nothing in the engine as it is", () => {
    expect(hunt(countersign, defaultDeny, 1, 500)).toBeUndefined()
  })

  it("finds an engine that allows everything at once, and the same way each time", () => {
    const generous = { name: "generous", decide: () => "Allow" as const }
    expect(hunt(generous, defaultDeny, 1, 500)).toBe(hunt(generous, defaultDeny, 1, 500))
    expect(hunt(generous, defaultDeny, 1, 500)).toBeLessThan(20)
  })

  it("refuses a change whose text stands nowhere, or more than once", () => {
    const mutant = { ...mutants[0]!, find: "no such text" }
    expect(() => patched("text", mutant)).toThrow("stands nowhere")
    expect(() => patched("a a", { ...mutant, find: "a" })).toThrow("stands more than once")
  })

  it("kills by the median of its seeds", () => {
    const of = (...runs: Trial["runs"]): Trial => ({ mutant: mutants[0]!, runs })
    expect(median(of(3, undefined, 1))).toBe(3)
    expect(isKilled(of(undefined, undefined, 1))).toBe(false)
  })
})
