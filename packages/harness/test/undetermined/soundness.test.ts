import { readdirSync, readFileSync } from "node:fs"
import { Admits, type AuthorizationRequest, decide, evaluate, type World } from "@countersign/engine"
import { Result } from "effect"
import { describe, expect, it, vi } from "vitest"
import { requestOf } from "../../src/corpus/check.ts"
import { closedWorld } from "../../src/corpus/closedWorld.ts"
import type { Vector } from "../../src/corpus/Vector.ts"
import { type Forgettable, forgettable } from "./forget.ts"

// Exhaustive over the corpus: minutes are allowed, seconds are usual.
vi.setConfig({ testTimeout: 240_000 })

const folder = new URL("../../corpus/", import.meta.url)

const cases: ReadonlyArray<Vector> = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as ReadonlyArray<Vector>)

/** A generator of numbers that always gives the same sequence. */
const numbers = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
}

const decisions = (world: World.World, request: AuthorizationRequest): Admits.Admits => {
  const proof = Result.getOrThrow(evaluate(world, request))
  const bare = Result.getOrThrow(decide(world, request))
  if (proof.admits !== bare) throw new Error(`decide admits ${bare}, evaluate ${proof.admits}`)
  const settled = Admits.verdict(proof.admits) !== "Undetermined"
  const missing = proof.checks.flatMap((check) => check.missing)
  if (!settled && missing.length === 0) throw new Error("undetermined, and nothing is said to be missing")
  return proof.admits
}

const includes = (wider: Admits.Admits, narrower: Admits.Admits): boolean => (wider & narrower) === narrower

const forgetAll = (world: World.World, facts: ReadonlyArray<Forgettable>): World.World =>
  facts.reduce((known, { forget }) => forget(known), world)

// A whole account can be forgotten before a fact inside it.
const detailsFirst = (facts: ReadonlyArray<Forgettable>): ReadonlyArray<Forgettable> =>
  facts.toSorted((a, b) => Number(a.name.startsWith("account ")) - Number(b.name.startsWith("account ")))

const readable = cases
  .map((vector) => ({ vector, world: closedWorld(vector), request: requestOf(vector) }))
  .filter(({ request, world }) => Result.isSuccess(evaluate(world, request)))

// @clause undetermined.admits
describe("a world that knows less", () => {
  it("has cases to forget facts of", () => {
    expect(readable.length).toBeGreaterThan(300)
  })

  it("never excludes the decision of the world that knows, whichever one fact is forgotten", () => {
    for (const { request, vector, world } of readable) {
      const known = decisions(world, request)
      for (const { forget, name } of forgettable(world)) {
        const open = decisions(forget(world), request)
        expect(includes(open, known), `${vector.id} without ${name}: ${open} excludes ${known}`).toBe(true)
      }
    }
  })

  it("admits more and more the more is forgotten", () => {
    for (const [seed, { request, vector, world }] of readable.entries()) {
      const next = numbers(seed + 1)
      const facts = detailsFirst(forgettable(world))
      const some = facts.filter(() => next(3) === 0)
      const more = detailsFirst([...some, ...facts.filter((fact) => !some.includes(fact) && next(3) === 0)])
      const known = decisions(world, request)
      const fewer = decisions(forgetAll(world, some), request)
      const fewest = decisions(forgetAll(world, more), request)
      expect(includes(fewer, known), `${vector.id} without ${some.map(({ name }) => name).join(", ")}`).toBe(true)
      expect(includes(fewest, fewer), `${vector.id} without ${more.map(({ name }) => name).join(", ")}`).toBe(true)
    }
  })
})

// @clause undetermined.condition-keys
describe("a request whose unlisted keys are unknown", () => {
  it("admits the decision that holds when they are absent", () => {
    for (const { request, vector, world } of readable) {
      const open = decisions(world, { ...request, unknownKeys: "all" })
      expect(includes(open, decisions(world, request)), vector.id).toBe(true)
    }
  })

  it("admits the decision for the values that a request did give", () => {
    for (const { request, vector, world } of readable) {
      const keys = Object.keys(request.context ?? {})
      const known = decisions(world, request)
      for (const key of keys) {
        const { [key]: _, ...context } = request.context!
        const open = decisions(world, { ...request, context, unknownKeys: [key] })
        expect(includes(open, known), `${vector.id} without ${key}: ${open} excludes ${known}`).toBe(true)
      }
    }
  })
})
