import { ConditionOperatorName } from "@countersign/engine"
import { block, listed, sending } from "../scenario/conditions.ts"
import type { Law } from "./Law.ts"
import { probing, requireProbes } from "./probe.ts"

/** @clause condition.if-exists */
export const ifExistsForgivesAbsenceOnly: Law = {
  name: "IfExists changes nothing for a key that is present",
  clauses: ["condition.if-exists"],
  exceptions: [],
  check: (engine, drawn) => {
    const scenario = sending(drawn)
    const { test } = scenario
    const name = ConditionOperatorName.parse(test.operator)
    const values = listed(scenario, test.key)
    if (name === undefined || name.base === "Null" || values === undefined || values.length === 0) {
      return "not concerned"
    }
    const plain = test.operator.replace(/IfExists$/, "")
    const probe = probing(engine, scenario)
    const asked = (operator: string) => probe(operator, { condition: block({ ...test, operator }) })
    return requireProbes(
      "IfExists differs on a present key",
      [asked(plain), asked(`${plain}IfExists`)],
      (one, other) => one === other
    )
  }
}
