import { describe, expect, it } from "vitest"
import { type Example, negated, positive } from "./families.ts"
import { holds } from "./outcome.ts"

const both: ReadonlyArray<readonly [Example, boolean]> = [
  ...positive.map((example) => [example, false] as const),
  ...negated.map((example) => [example, true] as const)
]

const named = both.map(([example, isNegated]) => [example.operator, example, isNegated] as const)

const forms = [
  "",
  "IfExists",
  "ForAllValues:",
  "ForAllValues:IfExists",
  "ForAnyValue:",
  "ForAnyValue:IfExists"
] as const

const inForm = (form: (typeof forms)[number], operator: string): string =>
  form.endsWith("IfExists") ? `${form.slice(0, -"IfExists".length)}${operator}IfExists` : `${form}${operator}`

/** @clause condition.missing-key */
describe("a key that the request does not carry", () => {
  it.each(named)("%s in every form", (operator, { policy }, isNegated) => {
    const answers = forms.map((form) => [form, holds(inForm(form, operator), policy, undefined)])
    expect(answers).toEqual([
      ["", isNegated],
      ["IfExists", true],
      ["ForAllValues:", true],
      ["ForAllValues:IfExists", true],
      ["ForAnyValue:", false],
      ["ForAnyValue:IfExists", true]
    ])
  })
  it("an empty list in the request means that the key is absent", () => {
    expect(holds("StringNotEquals", "a", [])).toBe(true)
    expect(holds("StringEquals", "a", [])).toBe(false)
    expect(holds("ForAllValues:StringEquals", "a", [])).toBe(true)
    expect(holds("ForAnyValue:StringNotEquals", "a", [])).toBe(false)
    expect(holds("ForAnyValue:StringEqualsIfExists", "a", [])).toBe(true)
  })
})

/** @clause condition.if-exists */
describe("IfExists on a key that is present", () => {
  it.each(named)("%s decides as without the suffix", (operator, { differ, match, policy }, isNegated) => {
    for (const form of ["IfExists", "ForAllValues:IfExists", "ForAnyValue:IfExists"] as const) {
      expect(holds(inForm(form, operator), policy, match)).toBe(!isNegated)
      expect(holds(inForm(form, operator), policy, differ)).toBe(isNegated)
    }
  })
})

/** @clause condition.multivalued */
describe("several values in the request", () => {
  it.each(named)("%s with a set operator follows the quantifiers", (operator, { differ, match, policy }, isNegated) => {
    const requests = [[match], [differ], [match, match], [match, differ], [differ, match], [differ, differ]]
    for (const request of requests) {
      const passes = request.map((value) => (value === match) !== isNegated)
      for (const suffix of ["", "IfExists"]) {
        expect(holds(`ForAllValues:${operator}${suffix}`, policy, request)).toBe(passes.every(Boolean))
        expect(holds(`ForAnyValue:${operator}${suffix}`, policy, request)).toBe(passes.some(Boolean))
      }
    }
  })
  it.each(named)(
    "%s without a set operator: positive fails, negated asks that none match",
    (operator, example, isNegated) => {
      const { differ, match, policy } = example
      for (const suffix of ["", "IfExists"]) {
        expect(holds(`${operator}${suffix}`, policy, [match, match])).toBe(false)
        expect(holds(`${operator}${suffix}`, policy, [match, differ])).toBe(false)
        expect(holds(`${operator}${suffix}`, policy, [differ, differ])).toBe(isNegated)
        expect(holds(`${operator}${suffix}`, policy, [match])).toBe(!isNegated)
      }
    }
  )
  it("every request value may match a policy value of its own", () => {
    expect(holds("ForAllValues:StringEquals", ["a", "b"], ["b", "a", "b"])).toBe(true)
    expect(holds("ForAllValues:StringEquals", ["a", "b"], ["a", "c"])).toBe(false)
    expect(holds("ForAnyValue:StringEquals", ["a", "b"], ["c", "b"])).toBe(true)
    expect(holds("ForAnyValue:StringEquals", ["a", "b"], ["c", "d"])).toBe(false)
  })
  it("`ForAllValues` negated asks that no request value match any policy value", () => {
    expect(holds("ForAllValues:StringNotEquals", ["a", "b"], ["c", "d"])).toBe(true)
    expect(holds("ForAllValues:StringNotEquals", ["a", "b"], ["c", "b"])).toBe(false)
  })
  it("`ForAnyValue` negated asks for one request value that matches no policy value", () => {
    expect(holds("ForAnyValue:StringNotEquals", ["a", "b"], ["a", "c"])).toBe(true)
    expect(holds("ForAnyValue:StringNotEquals", ["a", "b"], ["a", "b"])).toBe(false)
  })
  it("`ForAllValues:StringNotLike` on organization paths follows the quantifier", () => {
    const paths = ["o-x/r-y/ou-a/", "o-x/r-y/ou-b/"]
    expect(holds("ForAllValues:StringNotLike", "o-x/r-y/ou-a/*", paths)).toBe(false)
    expect(holds("ForAllValues:StringNotLike", "o-x/r-y/ou-c/*", paths)).toBe(true)
  })
})

/** @clause condition.multivalued */
describe("several values in the policy", () => {
  it.each(named)("%s takes them as alternatives, negated as neither-nor", (operator, example, isNegated) => {
    const { differ, match, policy } = example
    const never = operator.includes("Numeric") || operator.includes("Date") ? "unreadable" : "zzz"
    expect(holds(operator, [never, policy], match)).toBe(!isNegated)
    expect(holds(operator, [policy, never], match)).toBe(!isNegated)
    expect(holds(operator, [never, policy], differ)).toBe(isNegated)
  })
})

/** @clause condition.multivalued */
describe("a policy that lists no value", () => {
  it.each(named)("%s matches nothing; only absence satisfies the forgiving forms", (operator, { match }, isNegated) => {
    const answers = (filling: string | undefined): ReadonlyArray<readonly [string, boolean]> =>
      forms.map((form) => [form, holds(inForm(form, operator), [], filling)])
    expect(answers(match)).toEqual([
      ["", isNegated],
      ["IfExists", false],
      ["ForAllValues:", false],
      ["ForAllValues:IfExists", false],
      ["ForAnyValue:", false],
      ["ForAnyValue:IfExists", false]
    ])
    expect(answers("")).toEqual([
      ["", isNegated],
      ["IfExists", false],
      ["ForAllValues:", true],
      ["ForAllValues:IfExists", true],
      ["ForAnyValue:", false],
      ["ForAnyValue:IfExists", false]
    ])
    expect(answers(undefined).slice(0, 5)).toEqual([
      ["", isNegated],
      ["IfExists", true],
      ["ForAllValues:", true],
      ["ForAllValues:IfExists", true],
      ["ForAnyValue:", false]
    ])
  })
})

/** @clause condition.multivalued */
describe("the empty text", () => {
  it.each(named)("%s with a set operator reads it as no value", (operator, { policy }) => {
    for (const empty of ["", [""], ["", ""]]) {
      expect(holds(`ForAllValues:${operator}`, policy, empty)).toBe(true)
      expect(holds(`ForAllValues:${operator}IfExists`, policy, empty)).toBe(true)
      expect(holds(`ForAnyValue:${operator}`, policy, empty)).toBe(false)
      // IfExists speaks of absence only, and the key is present.
      expect(holds(`ForAnyValue:${operator}IfExists`, policy, empty)).toBe(false)
    }
  })
  it.each(named)("%s alone reads it as a value like any other", (operator, { policy }, isNegated) => {
    expect(holds(operator, policy, "")).toBe(isNegated)
    expect(holds(`${operator}IfExists`, policy, "")).toBe(isNegated)
  })
  it("equals itself", () => {
    expect(holds("StringEquals", "", "")).toBe(true)
    expect(holds("StringNotEquals", "", "")).toBe(false)
    expect(holds("StringLike", "*", "")).toBe(true)
  })
  it("beside another value it is a value", () => {
    expect(holds("ForAllValues:StringEquals", "a", ["", "a"])).toBe(false)
    expect(holds("ForAnyValue:StringEquals", "", ["", "a"])).toBe(true)
  })
})

/** @clause condition.operators */
describe("a request value that the operator cannot read", () => {
  const unreadable = named.flatMap(([operator, example, isNegated]) =>
    example.unreadable === undefined ? [] : [[operator, example.policy, example.unreadable, isNegated] as const]
  )
  it.each(unreadable)(
    "%s %s against %s: positive does not match, negated does",
    (operator, policy, value, isNegated) => {
      expect(holds(operator, policy, value)).toBe(isNegated)
      expect(holds(`${operator}IfExists`, policy, value)).toBe(isNegated)
      expect(holds(`ForAllValues:${operator}`, policy, value)).toBe(isNegated)
      expect(holds(`ForAnyValue:${operator}`, policy, value)).toBe(isNegated)
      expect(holds(operator, value, value)).toBe(isNegated)
    }
  )
})
