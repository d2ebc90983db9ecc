import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { clauses } from "../src/Clause.ts"
import { checkRepository, pageFile, writePage } from "../src/run.ts"

const ledger = clauses([["match.action", "A page", "A rule."]])

let root = ""

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "clauses-"))
})

afterEach(() => rmSync(root, { recursive: true }))

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

const rule = (id: string): void => write("packages/engine/src/match/action.ts", `/** A rule. @clause ${id} */`)
const oneCase = (clause: string | ReadonlyArray<string>): void =>
  write("packages/harness/corpus/statement/action.json", JSON.stringify([{ id: "a", clause }]))
const check = (): ReadonlyArray<string> => {
  writePage(root, ledger)
  return checkRepository(root, ledger)
}

describe("the clause ledger", () => {
  test("agrees with a rule and a case", () => {
    rule("match.action")
    oneCase("match.action")
    expect(check()).toEqual([])
  })

  test("takes a test for a case", () => {
    rule("match.action")
    write("packages/engine/test/match/action.test.ts", "/** @clause match.action */")
    expect(check()).toEqual([])
  })

  test("names a clause without a rule", () => {
    oneCase("match.action")
    expect(check()).toEqual(["`match.action` has no rule in the engine"])
  })

  test("names a clause with neither case nor test", () => {
    rule("match.action")
    expect(check()).toEqual(["`match.action` has neither a case nor a test"])
  })

  test("names a source that cites an unknown clause", () => {
    rule("match.action\n * @clause match.actions")
    oneCase("match.action")
    expect(check()).toEqual(["packages/engine/src/match/action.ts cites `match.actions`, which is not in the ledger"])
  })

  test("names a case that cites an unknown clause", () => {
    rule("match.action")
    oneCase(["match.action", "match.dance"])
    expect(check()).toEqual([
      "packages/harness/corpus/statement/action.json cites `match.dance`, which is not in the ledger"
    ])
  })

  test("names a clause that the ledger has twice", () => {
    rule("match.action")
    oneCase("match.action")
    const twice = [...ledger, ...ledger]
    writePage(root, twice)
    expect(checkRepository(root, twice)).toEqual(["`match.action` is in the ledger twice"])
  })

  test("names a page that is missing or not current", () => {
    rule("match.action")
    oneCase("match.action")
    const stale = `${pageFile} is not current: run \`pnpm clauses --write\``
    expect(checkRepository(root, ledger)).toEqual([stale])
    expect(check()).toEqual([])
    oneCase(["match.action", "match.action"])
    expect(checkRepository(root, ledger)).toEqual([stale])
  })
})
