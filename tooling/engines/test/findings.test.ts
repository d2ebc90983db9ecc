import { closedWorld, type EngineAnswer, type EngineUnderTest, requestOf, type Vector } from "@countersign/harness"
import { describe, expect, it } from "vitest"
import { engine as countersign } from "../src/countersign.ts"
import { engine as iamSimulate } from "../src/iamSimulate.ts"
import { simulationOf } from "../src/simulationOf.ts"
import { casesOf, corpus, findings, list } from "./page.ts"

const answer = (engine: EngineUnderTest, vector: Vector): EngineAnswer =>
  engine.decide(closedWorld(vector), requestOf(vector))

const withoutEmpty = (simulation: object | undefined): object =>
  Object.fromEntries(
    Object.entries(simulation ?? {}).filter(([, part]) => part !== undefined && !(Array.isArray(part) && !part.length))
  )

const rows = findings.flatMap(({ rows: all, title }) => all.map((row) => ({ title, row })))

describe("the page about the other engine", () => {
  it.each(rows)("tells what both engines answer: $title, $row.cases", ({ row }) => {
    for (const vector of casesOf(row)) {
      expect([vector.id, answer(countersign, vector)]).toEqual([vector.id, row.ours])
      expect([vector.id, answer(iamSimulate, vector)]).toEqual([vector.id, row.theirs])
    }
  })

  it.each(findings)("shows the first case of each finding: $title", ({ rows: [row], simulation, title }) => {
    const [first] = casesOf(row!)
    expect(simulation).toEqual(withoutEmpty(simulationOf(closedWorld(first!), requestOf(first!))))
    expect(list).toContain(`[${title}](reference/another-engine.md#`)
  })

  it("names every case of the corpus that tells the two apart", { timeout: 120_000 }, () => {
    const named = new Set(rows.flatMap(({ row }) => casesOf(row).map(({ id }) => id)))
    const differing = corpus.filter((vector) => {
      const theirs = answer(iamSimulate, vector)
      return theirs !== "Unsupported" && theirs !== vector.expected.decision
    })
    expect(differing.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
  })
})
