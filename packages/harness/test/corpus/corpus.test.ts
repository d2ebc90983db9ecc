import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { decidePrepared, evaluate, prepare } from "@countersign/engine"
import { Result } from "effect"
import { describe, expect, test } from "vitest"
import { requestOf } from "../../src/corpus/check.ts"
import { closedWorld } from "../../src/corpus/closedWorld.ts"
import { readCorpus } from "../../src/corpus/readCorpus.ts"
import { failureOf } from "../../src/corpus/runCorpus.ts"

const corpus = fileURLToPath(new URL("../../corpus", import.meta.url))
const page = fileURLToPath(new URL("../../../../docs/reference/clauses.md", import.meta.url))

const files = readCorpus([corpus])
const cases = files.flatMap((file) => file.cases)
const clauses = new Set([...readFileSync(page, "utf8").matchAll(/^\| `([^`]+)` \|/gm)].map(([, id]) => id))

// So often that both halves of a clear request have become code.
const often = 900

describe("the corpus", () => {
  test.each(files.map(({ cases: all, path }) => [path.slice(corpus.length + 1), all] as const))(
    "decides every case of %s as AWS does",
    (_, all) => {
      expect(all.map(failureOf).filter((failure) => failure !== undefined)).toEqual([])
    }
  )

  test("has no case that is decided otherwise without a proof, the first time or later", () => {
    const strays = cases.filter((vector) => {
      const [places, request] = [closedWorld(vector), requestOf(vector)]
      const proved = evaluate(places, request)
      const prepared = prepare(places, request)
      if (Result.isFailure(proved) || Result.isFailure(prepared)) return Result.isSuccess(proved)
      const answers = Array.from({ length: often }, () => decidePrepared(prepared.success))
      return answers.some((answer) => answer !== proved.success.admits)
    })
    expect(strays.map(({ id }) => id)).toEqual([])
  })

  test("names no two cases alike", () => {
    const ids = cases.map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([])
  })

  test("gives every case a title, its evidence and the page behind it", () => {
    const incomplete = cases.filter(
      ({ evidence, source, title }) => !title || !source || !["documentation", "derived"].includes(evidence ?? "")
    )
    expect(incomplete.map(({ id }) => id)).toEqual([])
  })

  test("cites clauses of the ledger, one at least for each case", () => {
    const cited = cases.map(({ clause = [], id }) => ({ id, clauses: [clause].flat() }))
    const stray = cited.filter((one) => one.clauses.length === 0 || one.clauses.some((id) => !clauses.has(id)))
    expect(stray.map(({ id }) => id)).toEqual([])
  })

  test("shows every decision and every way two accounts can stand to each other", () => {
    const decisions = new Set(cases.map(({ expected }) => `${expected.mode ?? ""} ${expected.decision}`))
    for (const mode of ["same-account", "cross-account", "resource-only"]) {
      for (const decision of ["Allow", "ImplicitDeny", "ExplicitDeny"])
        expect(decisions).toContain(`${mode} ${decision}`)
    }
  })
})
