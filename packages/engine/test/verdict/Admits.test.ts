import { describe, expect, it } from "vitest"
import * as Admits from "../../src/verdict/Admits.ts"
import * as Decision from "../../src/verdict/Decision.ts"
import { pairwise, sets } from "./algebra.ts"

const all = sets(["ImplicitDeny", "Allow", "ExplicitDeny"] as const)

const pairs = all.flatMap(([a, as]) => all.map(([b, bs]) => ({ a, b, as, bs })))

const decisions = (admits: Admits.Admits): ReadonlySet<Decision.Decision> => new Set(Admits.toArray(admits))

/** @clause evaluation.union */
describe("the decisions still possible", () => {
  it.each(pairs)("of $as with $bs: those of every pair, no more and no fewer", ({ a, as, b, bs }) => {
    expect(decisions(Admits.union(a, b))).toEqual(pairwise(as, bs, Decision.union.combine))
  })
  it.each(all)("%j stands for %j", (bits, members) => {
    expect(decisions(bits)).toEqual(new Set(members))
    expect(Admits.toArray(bits)).toEqual(
      ["Allow", "ImplicitDeny", "ExplicitDeny"].filter((one) => members.some((member) => member === one))
    )
    expect(Admits.verdict(bits)).toBe(members.length === 1 ? members[0] : "Undetermined")
    expect(Admits.mayAllow(bits)).toBe(members.includes("Allow"))
    expect(members.reduce((sum, member) => sum | Admits.of(member), 0)).toBe(bits)
  })
})

/** @clause evaluation.guardrail */
describe("the decisions still possible where all must allow", () => {
  it.each(pairs)("of $as with $bs: those of every pair, no more and no fewer", ({ a, as, b, bs }) => {
    expect(decisions(Admits.guardrail(a, b))).toEqual(pairwise(as, bs, Decision.guardrail.combine))
  })
})
