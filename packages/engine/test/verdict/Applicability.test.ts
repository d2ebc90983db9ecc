import { describe, expect, it } from "vitest"
import * as Applicability from "../../src/verdict/Applicability.ts"
import { pairwise, sets } from "./algebra.ts"

const all = sets([false, true]) as ReadonlyArray<readonly [Applicability.Applicability, ReadonlyArray<boolean>]>

const truths = (applicability: Applicability.Applicability): ReadonlySet<boolean> =>
  new Set(all.find(([bits]) => bits === applicability)?.[1])

const pairs = all.flatMap(([a, as]) => all.map(([b, bs]) => ({ a, b, as, bs })))

/** @clause evaluation.statement */
describe("applicability is a set of truth values", () => {
  it.each(pairs)("$a with $b: every pair of truths, no more and no fewer", ({ a, as, b, bs }) => {
    expect(truths(Applicability.and(a, b))).toEqual(pairwise(as, bs, (one, other) => one && other))
    expect(truths(Applicability.or(a, b))).toEqual(pairwise(as, bs, (one, other) => one || other))
    expect(Applicability.every([a, b], (item) => item)).toBe(Applicability.and(a, b))
    expect(Applicability.some([a, b], (item) => item)).toBe(Applicability.or(a, b))
  })
  it.each(all)("the opposite of %j", (bits, values) => {
    expect(truths(Applicability.not(bits))).toEqual(new Set(values.map((value) => !value)))
    expect(Applicability.canApply(bits)).toBe(values.includes(true))
    expect(Applicability.canFail(bits)).toBe(values.includes(false))
    expect(Applicability.possible(values.includes(true), values.includes(false))).toBe(bits)
  })
  it("of something decided holds one truth", () => {
    expect(truths(Applicability.of(true))).toEqual(new Set([true]))
    expect(truths(Applicability.of(false))).toEqual(new Set([false]))
    expect(truths(Applicability.undetermined)).toEqual(new Set([true, false]))
  })
  it("an empty list applies under AND and fails under OR", () => {
    expect(Applicability.every([], () => Applicability.fails)).toBe(Applicability.applies)
    expect(Applicability.some([], () => Applicability.applies)).toBe(Applicability.fails)
  })
})
