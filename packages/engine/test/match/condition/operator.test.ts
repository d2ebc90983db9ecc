import { describe, expect, it } from "vitest"
import * as ConditionOperatorName from "../../../src/policy/ConditionOperatorName.ts"
import { type Filling, type Outcome, outcome, unknownValue } from "./outcome.ts"

const texts = ["a", "A", "b", "ab", "xyz", "true", "false", "*", "?*", "a*"]
const numbers = ["4", "5", "6", "5.0", "-1", "five"]
const dates = ["2020-03-31", "2020-04-01", "2020-04-02", "1585699200", "0", "1969-12-31", "today"]
const names = ["arn:aws:s3:::ab", "arn:aws:s3:::b", "arn:aws:iam::1:role/a", "arn:aws:iam::a:b:role/a", "a"]

interface Family {
  readonly policies: ReadonlyArray<ReadonlyArray<string>>
  readonly pool: ReadonlyArray<string>
}

const families: Readonly<Record<ConditionOperatorName.Family, Family>> = {
  String: {
    policies: [
      [],
      ["a"],
      ["a", "b"],
      [""],
      ["", "a"],
      ["*"],
      ["?*"],
      ["?*", "a"],
      ["a*"],
      ["${test:known}"],
      ["${test:gone}"],
      ["${test:gone, 'a'}"]
    ],
    pool: texts
  },
  Numeric: { policies: [[], ["5"], ["5", "6"], ["five"], ["five", "5"], [""]], pool: numbers },
  Date: { policies: [[], ["2020-04-01"], ["2020-04-01", "2020-04-02"], ["today"], ["today", "0"]], pool: dates },
  Bool: {
    policies: [
      [],
      ["true"],
      ["false"],
      ["yes"],
      ["true", "yes"],
      ["true", "false"],
      ["${test:gone}"],
      ["${test:gone, 'true'}"]
    ],
    pool: ["true", "TRUE", "false", "maybe"]
  },
  Binary: { policies: [[], ["YQ=="], ["YQ==", "Yg=="], ["YQ"], [""]], pool: ["YQ==", "YR==", "Yg==", "YQ", "YWI="] },
  IpAddress: {
    policies: [[], ["203.0.113.0/24"], ["0.0.0.0/0"], ["0.0.0.0/0", "::/0"], ["::1"], ["here"], ["here", "::1"]],
    pool: ["203.0.113.7", "198.51.100.7", "::1", "::2", "here"]
  },
  Arn: {
    policies: [
      [],
      ["arn:aws:s3:::a*"],
      ["arn:aws:s3:::ab", "arn:aws:s3:::b"],
      ["*"],
      ["arn:aws:s3"],
      ["urn:aws:s3:::a*"],
      ["*:*:*:*:*:*"],
      ["arn:aws:iam::${test:known}:role/a"],
      ["arn:aws:s3:::${test:gone}"]
    ],
    pool: [...names, "arn:aws:iam::a:role/a"]
  },
  Null: { policies: [[], ["true"], ["false"], ["true", "false"], ["yes"]], pool: texts }
}

const known = { "test:known": "a" }

const forms = (base: ConditionOperatorName.Base): ReadonlyArray<string> =>
  base === "Null"
    ? ["", "ForAllValues:", "ForAnyValue:"].map((prefix) => `${prefix}${base}`)
    : ["", "ForAllValues:", "ForAnyValue:"].flatMap((prefix) => [`${prefix}${base}`, `${prefix}${base}IfExists`])

// Nothing says that the key holds one value at most.
const fillings = (pool: ReadonlyArray<string>): ReadonlyArray<Filling> => {
  const values = ["", ...pool]
  return [undefined, ...values, ...values.flatMap((one) => values.map((other) => [one, other]))]
}

const summarize = (outcomes: ReadonlySet<Outcome>): Outcome => (outcomes.size === 1 ? [...outcomes][0]! : "may hold")

/**
 * An unknown key leaves open exactly what the ways to fill it leave open: no key, the empty text, a value, two values.
 * @clause undetermined.condition-keys
 */
describe("an unknown condition key", () => {
  it.each(ConditionOperatorName.bases)("under every form of %s admits exactly the outcomes it can come to", (base) => {
    const { policies, pool } = families[ConditionOperatorName.family(base)]
    const wrong = forms(base).flatMap((operator) =>
      policies.flatMap((policy) => {
        const reachable = new Set(fillings(pool).map((filling) => outcome(operator, policy, filling, known)))
        const expected = summarize(reachable)
        const got = outcome(operator, policy, unknownValue, known)
        return got === expected ? [] : [{ operator, policy, expected, got }]
      })
    )
    expect(wrong).toEqual([])
  })
})

const cuts = (text: string): ReadonlyArray<string> =>
  Array.from(text, (_, at) => [text.slice(0, at), text.slice(at)]).flat()

/** @clause undetermined.condition-keys */
describe("an unknown policy variable", () => {
  const patterns: Readonly<Partial<Record<ConditionOperatorName.Family, ReadonlyArray<string>>>> = {
    String: [
      "${test:u}",
      "a${test:u}",
      "${test:u}b",
      "${test:u, 'a'}",
      "x${test:u}*",
      "*${test:u}",
      "${test:gone}${test:u}"
    ],
    Bool: ["${test:u}", "${test:u, 'true'}", "t${test:u}"],
    Arn: [
      "arn:aws:s3:::${test:u}",
      "arn:aws:iam::${test:u}:role/a",
      "arn:aws:iam::${test:u, 'a'}:role/*",
      "arn:aws:${test:u}:::b",
      "${test:u}"
    ]
  }
  const requests = ["", "a", "ab", "b", "xb", "true", "FALSE", ...names]
  const values = ["", "A", "other", "s3", "iam", "1", "*", "false", ...requests.flatMap(cuts)]
  const assignments = [{}, { "test:u": ["a", "b"] }, ...[...new Set(values)].map((value) => ({ "test:u": value }))]
  const bases = ConditionOperatorName.bases.filter((base) => patterns[ConditionOperatorName.family(base)] !== undefined)
  const reachable = (operator: string, pattern: string, request: Filling): ReadonlySet<Outcome> =>
    new Set(assignments.map((others) => outcome(operator, [pattern], request, others)))
  it.each(bases)("in %s admits exactly the outcomes it can come to", { timeout: 60_000 }, (base) => {
    const wrong = forms(base).flatMap((operator) =>
      patterns[ConditionOperatorName.family(base)]!.flatMap((pattern) =>
        [undefined, ...requests].flatMap((request) => {
          const expected = summarize(reachable(operator, pattern, request))
          const got = outcome(operator, [pattern], request, {}, ["test:u"])
          return got === expected ? [] : [{ operator, pattern, request, expected, got }]
        })
      )
    )
    expect(wrong).toEqual([])
  })
  it.each(bases)("in %s against several values loses no outcome", { timeout: 60_000 }, (base) => {
    const wrong = forms(base).flatMap((operator) =>
      patterns[ConditionOperatorName.family(base)]!.flatMap((pattern) => {
        const request = ["a", "arn:aws:s3:::b"]
        const got = outcome(operator, [pattern], request, {}, ["test:u"])
        const possible = reachable(operator, pattern, request)
        return got === "may hold" || (possible.size === 1 && possible.has(got)) ? [] : [{ operator, pattern, got }]
      })
    )
    expect(wrong).toEqual([])
  })
})
