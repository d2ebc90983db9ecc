import { fileURLToPath } from "node:url"
import { expect, test, vi } from "vitest"
import { requestOf } from "../../src/corpus/check.ts"
import { closedWorld } from "../../src/corpus/closedWorld.ts"
import { readCorpus } from "../../src/corpus/readCorpus.ts"
import { oracle } from "../../src/oracle/oracle.ts"
import { forgettable } from "../undetermined/forget.ts"

// Exhaustive over the corpus: minutes are allowed, seconds are usual.
vi.setConfig({ testTimeout: 240_000 })

const corpus = fileURLToPath(new URL("../../corpus", import.meta.url))

const cases = readCorpus([corpus]).flatMap((file) => file.cases)

// @clause undetermined.admits
test("whichever fact a world forgets, the oracle answers as before or cannot say", () => {
  const guesses = cases.flatMap((vector) => {
    const world = closedWorld(vector)
    return forgettable(world).flatMap(({ forget, name }) => {
      const answer = oracle(forget(world), requestOf(vector))
      return typeof answer !== "string" || answer === vector.expected.decision
        ? []
        : [`${vector.id} without ${name}: expected ${vector.expected.decision}, got ${answer}`]
    })
  })
  expect(guesses).toEqual([])
})

// @clause undetermined.condition-keys
test("whichever key is unknown, the oracle answers as before or cannot say", () => {
  const guesses = cases.flatMap((vector) => {
    const request = requestOf(vector)
    const world = closedWorld(vector)
    return Object.keys(request.context ?? {}).flatMap((key) => {
      const { [key]: _, ...context } = request.context ?? {}
      const answer = oracle(world, { ...request, context, unknownKeys: [key] })
      return typeof answer !== "string" || answer === vector.expected.decision ? [] : [`${vector.id} without ${key}`]
    })
  })
  expect(guesses).toEqual([])
})

// @clause undetermined.condition-keys
test("where all keys that are not listed are unknown, the oracle answers as before or cannot say", () => {
  const guesses = cases.filter((vector) => {
    const answer = oracle(closedWorld(vector), { ...requestOf(vector), unknownKeys: "all" })
    return typeof answer === "string" && answer !== vector.expected.decision
  })
  expect(guesses.map(({ id }) => id)).toEqual([])
})
