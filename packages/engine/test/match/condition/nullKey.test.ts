import { describe, expect, it } from "vitest"
import { holds, outcome, unknownValue } from "./outcome.ts"

/** @clause condition.null */
describe("Null", () => {
  it.each([
    ["true", undefined, true],
    ["true", "a", false],
    ["true", ["a", "b"], false],
    ["false", undefined, false],
    ["false", "a", true],
    ["false", ["a", "b"], true],
    ["TRUE", undefined, true],
    ["False", "a", true],
    // The empty text, and a list of nothing else, count as no value.
    ["true", "", true],
    ["false", "", false],
    ["true", ["", ""], true],
    ["false", ["", ""], false],
    ["true", [], true],
    ["false", [], false],
    ["true", ["", "a"], false],
    ["false", ["", "a"], true],
    ["yes", "a", false],
    ["yes", undefined, false]
  ] as const)("%j where the key holds %j", (policy, request, expected) => {
    expect(holds("Null", policy, request)).toBe(expected)
  })
  it("with both values always holds, with none never", () => {
    expect(holds("Null", ["true", "false"], undefined)).toBe(true)
    expect(holds("Null", ["true", "false"], "a")).toBe(true)
    expect(holds("Null", [], undefined)).toBe(false)
    expect(holds("Null", [], "a")).toBe(false)
  })
  it("behind a set operator, read although AWS refuses it, treats absence as other operators do", () => {
    for (const policy of ["true", "false"]) {
      expect(holds("ForAllValues:Null", policy, undefined)).toBe(true)
      expect(holds("ForAnyValue:Null", policy, undefined)).toBe(false)
    }
    expect(holds("ForAllValues:Null", "false", "a")).toBe(true)
    expect(holds("ForAnyValue:Null", "true", "a")).toBe(false)
  })
})

/** @clause undetermined.condition-keys */
describe("Null on an unknown key", () => {
  it.each([
    [["true"], "may hold"],
    [["false"], "may hold"],
    [["true", "false"], "holds"],
    [[], "does not hold"],
    [["yes"], "does not hold"]
  ] as const)("%j", (policy, expected) => {
    expect(outcome("Null", policy, unknownValue)).toBe(expected)
  })
})
