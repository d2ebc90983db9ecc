import { describe, expect, it } from "vitest"
import * as numeric from "../../../src/match/condition/numeric.ts"
import { holds } from "./outcome.ts"

const operators = {
  NumericEquals: (order: number) => order === 0,
  NumericNotEquals: (order: number) => order !== 0,
  NumericLessThan: (order: number) => order < 0,
  NumericLessThanEquals: (order: number) => order <= 0,
  NumericGreaterThan: (order: number) => order > 0,
  NumericGreaterThanEquals: (order: number) => order >= 0
} as const

// Each inner list holds spellings of one number; the lists ascend.
const ascending = [
  ["-9007199254740993", "-9007199254740993.0"],
  ["-9007199254740992"],
  ["-10", "-010", "-10.000"],
  ["-9.5"],
  ["-9"],
  ["-0.51"],
  ["-0.5", "-.5", "-00.50"],
  ["0", "-0", "+0", "0.0", ".0", "-0.00", "000"],
  ["0.000000000000000000000000000001"],
  ["0.5", ".5", "+.5", "0.50"],
  ["1", "+1", "01"],
  ["9"],
  ["10"],
  ["9007199254740992"],
  ["9007199254740992.5"],
  ["9007199254740993"],
  ["123456789012345678901234567890"]
]

/** @clause condition.operators */
describe("the numeric operators", () => {
  it.each(Object.entries(operators))("%s compares integers and decimals exactly at any size", (operator, test) => {
    const wrong = ascending.flatMap((wanted, wantedRank) =>
      ascending.flatMap((given, givenRank) =>
        wanted.flatMap((policy) =>
          given
            .filter((request) => holds(operator, policy, request) !== test(givenRank - wantedRank))
            .map((request) => [operator, policy, request])
        )
      )
    )
    expect(wrong).toEqual([])
  })
  it.each([
    "",
    "5.",
    ".",
    "+",
    "-",
    "1e3",
    "1E3",
    "0x10",
    "1,5",
    " 1",
    "1 ",
    "+-1",
    "--1",
    "1.2.3",
    "Infinity",
    "NaN",
    "٣"
  ])("%j is no number", (text) => {
    expect(numeric.parse(text)).toBeUndefined()
  })
  it.each(Object.keys(operators))("%s never matches a policy value that is no number", (operator) => {
    expect(holds(operator, "1e1", "10")).toBe(operator === "NumericNotEquals")
    expect(holds(operator, "abc", "abc")).toBe(operator === "NumericNotEquals")
  })
  it.each(Object.keys(operators))("%s does not match a request value that is no number, unless negated", (operator) => {
    expect(holds(operator, "10", "ten")).toBe(operator === "NumericNotEquals")
    expect(holds(operator, "10", "")).toBe(operator === "NumericNotEquals")
  })
  it("does not fill in variables", () => {
    expect(holds("NumericEquals", "${test:other}", "5", { "test:other": "5" })).toBe(false)
  })
})
