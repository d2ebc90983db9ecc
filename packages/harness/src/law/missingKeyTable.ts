import { ConditionOperatorName } from "@countersign/engine"
import { block, withKey } from "../scenario/conditions.ts"
import type { Law } from "./Law.ts"
import { probing, requireProbes } from "./probe.ts"

/** What an operator says of a key that is not there. */
const onAbsence = ({ base, ifExists, quantifier }: ConditionOperatorName.ConditionOperatorName): boolean => {
  if (ifExists || quantifier === "ForAllValues") return true
  return quantifier === undefined && ConditionOperatorName.isNegated(base)
}

/** @clause condition.missing-key */
export const missingKeyTable: Law = {
  name: "an absent key fails positive operators and ForAnyValue, and satisfies negated ones, IfExists and ForAllValues",
  clauses: ["condition.missing-key", "condition.if-exists", "condition.multivalued"],
  exceptions: [],
  check: (engine, scenario) => {
    const { test } = scenario
    const name = ConditionOperatorName.parse(test.operator)
    if (name === undefined || name.base === "Null" || test.values.some((value) => value.includes("${"))) {
      return "not concerned"
    }
    const absent = withKey(scenario, test.key, [])
    const asked = probing(engine, absent)(`${test.operator} on an absent ${test.key}`, { condition: block(test) })
    return requireProbes("an absent key is read wrongly", [asked], (applies) => applies === onAbsence(name))
  }
}
