import { describe, expect, it } from "vitest"
import * as Decision from "../../src/verdict/Decision.ts"

const all = ["ImplicitDeny", "Allow", "ExplicitDeny"] as const

const triples = all.flatMap((a) => all.flatMap((b) => all.map((c) => [a, b, c] as const)))

/** @clause evaluation.union */
describe("policies of one type together", () => {
  it.each(triples)("%s, %s and %s: any deny denies, otherwise any allow allows", (...decisions) => {
    const expected = decisions.includes("ExplicitDeny")
      ? "ExplicitDeny"
      : decisions.includes("Allow")
        ? "Allow"
        : "ImplicitDeny"
    expect(Decision.union.combineAll(decisions)).toBe(expected)
    const [a, b, c] = decisions
    expect(Decision.union.combine(Decision.union.combine(a, b), c)).toBe(expected)
  })
  it("no policy is silent", () => {
    expect(Decision.union.combineAll([])).toBe("ImplicitDeny")
  })
})

/** @clause evaluation.guardrail */
describe("policy types, levels and accounts that must all allow", () => {
  it.each(triples)("%s, %s and %s: any deny denies, otherwise any silence denies", (...decisions) => {
    const expected = decisions.includes("ExplicitDeny")
      ? "ExplicitDeny"
      : decisions.includes("ImplicitDeny")
        ? "ImplicitDeny"
        : "Allow"
    expect(Decision.guardrail.combineAll(decisions)).toBe(expected)
    const [a, b, c] = decisions
    expect(Decision.guardrail.combine(Decision.guardrail.combine(a, b), c)).toBe(expected)
  })
  it("nothing that must allow stands in no way", () => {
    expect(Decision.guardrail.combineAll([])).toBe("Allow")
  })
})
