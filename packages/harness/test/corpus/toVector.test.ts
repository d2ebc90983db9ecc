import { decide } from "@countersign/engine"
import { Result } from "effect"
import { describe, expect, it, vi } from "vitest"
import { draws } from "../../src/arbitrary/scenario.ts"
import { world } from "../../src/arbitrary/world.ts"
import { randomOf } from "../../src/campaign/random.ts"
import { requestOf } from "../../src/corpus/check.ts"
import { closedWorld } from "../../src/corpus/closedWorld.ts"
import { toVector } from "../../src/corpus/toVector.ts"
import { countersign } from "../../src/engine/countersign.ts"
import type { Question } from "../../src/scenario/Question.ts"

vi.setConfig({ testTimeout: 120_000 })

const questions: ReadonlyArray<Question> = Array.from({ length: 25 }, (_, seed) => {
  const at = world.generate(randomOf(seed)).value
  return Array.from({ length: 12 }, (__, draw) => ({
    world: at,
    request: draws(at).generate(randomOf(seed, draw)).value.request
  }))
}).flat()

const again = (question: Question): Question | undefined => {
  const asked = toVector(question)
  if (asked === undefined) return undefined
  // What is written to a file and read again.
  const vector = {
    id: "again",
    expected: { decision: "Allow" as const },
    ...(JSON.parse(JSON.stringify(asked)) as typeof asked)
  }
  return { world: closedWorld(vector), request: requestOf(vector) }
}

const answer = ({ request, world: at }: Question) => countersign.decide(at, request)

describe("a question written as a case of the corpus", () => {
  it("has the same answer, wherever it has one", () => {
    const changed = questions
      .filter((question) => answer(question) !== "Undetermined")
      .filter((question) => answer(again(question)!) !== answer(question))
      .map(({ request }) => request)
    expect(changed).toEqual([])
  })

  it("is open in none of the generated worlds", () => {
    expect(questions.filter((question) => toVector(question) === undefined)).toEqual([])
    expect(questions.every(({ request, world: at }) => Result.isSuccess(decide(at, request)))).toBe(true)
  })

  it("is not written where the world leaves something open", () => {
    const [{ request, world: at }] = questions as [Question]
    const [id] = Object.keys(at.accounts) as [string]
    const open = { ...at, accounts: { ...at.accounts, [id]: { ...at.accounts[id]!, complete: false } } }
    expect(toVector({ request, world: open })).toBeUndefined()
    expect(toVector({ request: { ...request, unknownKeys: "all" }, world: at })).toBeUndefined()
  })
})
