import { describe, expect, it } from "vitest"
import { holds } from "./outcome.ts"

/** @clause condition.bool */
describe("Bool", () => {
  it.each([
    ["true", "true", true],
    ["TRUE", "true", true],
    ["true", "True", true],
    ["true", "false", false],
    ["true", "yes", false],
    ["true", "1", false],
    ["true", "", false],
    ["false", "false", true],
    ["False", "FALSE", true],
    ["false", "true", false],
    ["false", "TRUE", false],
    ["false", "maybe", true],
    ["false", "", true]
  ])("%j against %j", (policy, request, expected) => {
    expect(holds("Bool", policy, request)).toBe(expected)
  })
  it("`false` does not match a key that is absent", () => {
    expect(holds("Bool", "false", undefined)).toBe(false)
    expect(holds("BoolIfExists", "false", undefined)).toBe(true)
  })
  it("a policy value that is neither matches nothing", () => {
    expect(holds("Bool", "yes", "yes")).toBe(false)
    expect(holds("Bool", "", "")).toBe(false)
  })
  it("either of two values suffices", () => {
    expect(holds("Bool", ["true", "false"], "true")).toBe(true)
    expect(holds("Bool", ["true", "false"], "false")).toBe(true)
  })
})

/** @clause condition.bool-variables */
describe("a variable in a Bool value", () => {
  it("is filled in", () => {
    expect(holds("Bool", "${test:other}", "true", { "test:other": "True" })).toBe(true)
    expect(holds("Bool", "${test:other}", "false", { "test:other": "true" })).toBe(false)
    expect(holds("Bool", "${test:other}", "other than true", { "test:other": "false" })).toBe(true)
    expect(holds("Bool", "${test:other, 'true'}", "true")).toBe(true)
  })
  it("without a value matches nothing", () => {
    expect(holds("Bool", "${test:other}", "true")).toBe(false)
    expect(holds("Bool", "${test:other}", "false")).toBe(false)
  })
})
