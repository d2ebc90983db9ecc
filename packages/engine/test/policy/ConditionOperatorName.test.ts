import { describe, expect, it } from "vitest"
import * as ConditionOperatorName from "../../src/policy/ConditionOperatorName.ts"

// @clause grammar.condition
describe("ConditionOperatorName", () => {
  it("knows the 27 operators of AWS, plain and with IfExists except Null", () => {
    expect(ConditionOperatorName.bases).toHaveLength(27)
    for (const base of ConditionOperatorName.bases) {
      expect(ConditionOperatorName.parse(base)).toEqual({ base, ifExists: false, quantifier: undefined })
      const withSuffix = ConditionOperatorName.parse(`${base}IfExists`)
      expect(withSuffix).toEqual(base === "Null" ? undefined : { base, ifExists: true, quantifier: undefined })
    }
  })
  it("reads the set operators in front", () => {
    expect(ConditionOperatorName.parse("ForAnyValue:StringLikeIfExists")).toEqual({
      base: "StringLike",
      ifExists: true,
      quantifier: "ForAnyValue"
    })
    expect(ConditionOperatorName.parse("ForAllValues:Null")?.quantifier).toBe("ForAllValues")
  })
  it.each(["stringEquals", "StringEqual", "ForAnyValues:StringLike", "ForAnyValue:", "IfExists", "Null ", ""])(
    "takes no other spelling: `%s`",
    (name) => {
      expect(ConditionOperatorName.parse(name)).toBeUndefined()
    }
  )
  it("sorts operators into families", () => {
    expect(ConditionOperatorName.family("NotIpAddress")).toBe("IpAddress")
    expect(ConditionOperatorName.family("ArnNotLike")).toBe("Arn")
    expect(ConditionOperatorName.family("DateLessThan")).toBe("Date")
    expect(ConditionOperatorName.isNegated("StringNotLike")).toBe(true)
    expect(ConditionOperatorName.isNegated("Null")).toBe(false)
  })
})
