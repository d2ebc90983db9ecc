import { describe, expect, it } from "vitest"
import * as block from "../../../src/match/condition/block.ts"
import type { ConditionBlock } from "../../../src/policy/ConditionBlock.ts"
import * as PolicyVariable from "../../../src/policy/PolicyVariable.ts"
import type { RequestContext } from "../../../src/request/RequestContext.ts"
import { contextOf } from "../../request/scenario.ts"
import { nameOf, type Outcome, outcome } from "./outcome.ts"

const of = (written: ConditionBlock, context: RequestContext): Outcome =>
  nameOf(block.matches(block.compile(written, PolicyVariable.parse, "Allow"), context))

const test = (key: string, ...values: ReadonlyArray<string>) => ({ key, values })

/** @clause condition.combination */
describe("a condition block", () => {
  const context = contextOf({ context: { "test:a": "1", "test:b": "2" }, unknownKeys: ["test:u"] })

  it("holds when it is empty", () => {
    expect(of([], context)).toBe("holds")
    expect(of([{ operator: "StringEquals", tests: [] }], context)).toBe("holds")
  })
  it.each([
    ["1", "2", "holds"],
    ["1", "x", "does not hold"],
    ["x", "2", "does not hold"],
    ["x", "x", "does not hold"]
  ] as const)("combines keys and operators by AND: %s, %s", (a, b, expected) => {
    expect(of([{ operator: "StringEquals", tests: [test("test:a", a), test("test:b", b)] }], context)).toBe(expected)
    expect(
      of(
        [
          { operator: "StringEquals", tests: [test("test:a", a)] },
          { operator: "NumericEquals", tests: [test("test:b", b)] }
        ],
        context
      )
    ).toBe(expected)
  })
  it("one test that fails settles it, whatever is unknown", () => {
    expect(of([{ operator: "StringEquals", tests: [test("test:u", "1"), test("test:a", "x")] }], context)).toBe(
      "does not hold"
    )
    expect(of([{ operator: "StringEquals", tests: [test("test:u", "1"), test("test:a", "1")] }], context)).toBe(
      "may hold"
    )
  })
  it("finds keys without regard to case, tag keys included", () => {
    const tagged = contextOf({ context: { "aws:RequestTag/Team": "Blue" } })
    expect(of([{ operator: "StringEquals", tests: [test("AWS:requesttag/TEAM", "Blue")] }], tagged)).toBe("holds")
    expect(of([{ operator: "StringEquals", tests: [test("aws:RequestTag/Team", "blue")] }], tagged)).toBe(
      "does not hold"
    )
  })
  it.each(["stringEquals", "StringEqual", "ForAllValues:stringEquals", "forAnyValue:StringEquals", "NullIfExists"])(
    "the unknown operator %s never holds",
    (operator) => {
      expect(outcome(operator, ["1", "true"], "1")).toBe("does not hold")
      expect(outcome(operator, ["1", "true"], undefined)).toBe("does not hold")
    }
  )
})
