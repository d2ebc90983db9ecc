import type fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Made } from "../../src/arbitrary/Made.ts"
import { always, mostly, oneOf, several, weighted } from "../../src/arbitrary/recipes.ts"
import { randomOf } from "../../src/campaign/random.ts"

const letters = new Made(several(oneOf(["a", "b", "c", "d"]), 0, 6))

const made = <A>(from: Made<A>, seed: number): fc.Value<A> => from.generate(randomOf(seed))

const many = <A>(from: Made<A>, count: number): ReadonlyArray<A> =>
  Array.from({ length: count }, (_, seed) => made(from, seed).value)

/** Follows the first simpler value that still has what is looked for, to the end. */
const smallest = <A>(from: Made<A>, start: fc.Value<A>, has: (value: A) => boolean): A => {
  for (let at = start; ;) {
    const next = [...from.shrink(at.value, at.context)].find((one) => has(one.value))
    if (next === undefined) return at.value
    at = next
  }
}

const startOf = <A>(from: Made<A>, has: (value: A) => boolean): fc.Value<A> => {
  for (let seed = 0; ; seed++) {
    const found = made(from, seed)
    if (has(found.value)) return found
  }
}

describe("what a recipe makes of random choices", () => {
  it("is the same for the same seed, and another for most others", () => {
    expect(many(letters, 50)).toEqual(many(letters, 50))
    expect(new Set(many(letters, 50).map((one) => one.join(""))).size).toBeGreaterThan(30)
  })

  it("has every number of values there can be, each value about as often as the others", () => {
    const drawn = many(letters, 4000)
    expect(new Set(drawn.map(({ length }) => length))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]))
    const all = drawn.flat()
    for (const letter of ["a", "b", "c", "d"]) {
      expect(all.filter((one) => one === letter).length / all.length).toBeCloseTo(0.25, 1)
    }
  })

  it("follows the weights", () => {
    const share = (values: ReadonlyArray<string>) => values.filter((one) => one === "often").length / values.length
    expect(share(many(new Made(mostly(3, "often", "seldom")), 4000))).toBeCloseTo(0.75, 1)
    expect(share(many(new Made(weighted([1, always("seldom")], [3, always("often")])), 4000))).toBeCloseTo(0.75, 1)
  })

  it("holds only what is taken, and so do the simpler values", () => {
    const even = new Made(several(oneOf(["a", "b"]), 0, 6), ({ length }) => length % 2 === 0)
    expect(many(even, 200).filter(({ length }) => length % 2 === 1)).toEqual([])
    const long = startOf(even, ({ length }) => length === 6)
    expect([...even.shrink(long.value, long.context)].map(({ value }) => value.length % 2)).not.toContain(1)
  })
})

describe("a value made simpler", () => {
  it("comes to the simplest there is, and no further", () => {
    const simplest = smallest(
      letters,
      startOf(letters, ({ length }) => length > 3),
      () => true
    )
    expect(simplest).toEqual([])
    expect([...letters.shrink([], [])]).toEqual([])
  })

  it("keeps of a list the one item that is looked for, wherever it stands", () => {
    const hasD = (value: ReadonlyArray<string>): boolean => value.includes("d")
    const start = startOf(letters, (value) => value.length === 6 && value.indexOf("d") === 4)
    expect(smallest(letters, start, hasD)).toEqual(["d"])
  })

  it("leaves the parts beside it as they are", () => {
    const pair = new Made((choices) => [0, 1].map(() => choices.part(several(oneOf(["a", "b", "c"]), 0, 4))))
    const start = startOf(pair, ([one, other]) => one?.join("") === "abc" && other?.join("") === "cab")
    const simpler = [...pair.shrink(start.value, start.context)].map(({ value }) => value)
    expect(simpler).toContainEqual([[], ["c", "a", "b"]])
    expect(simpler).toContainEqual([["a", "b", "c"], []])
    expect(simpler).toContainEqual([
      ["a", "c"],
      ["c", "a", "b"]
    ])
  })
})
