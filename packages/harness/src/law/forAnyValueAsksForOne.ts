import { ConditionOperatorName } from "@countersign/engine"
import { block, listed, withKey, sending } from "../scenario/conditions.ts"
import type { Law } from "./Law.ts"
import { probe, requireProbes } from "./probe.ts"

const emptyValue = "an empty value counts as an absent one"

/** @clause condition.multivalued */
export const forAnyValueAsksForOne: Law = {
  name: "ForAnyValue holds exactly if some value of the request does on its own",
  clauses: ["condition.multivalued"],
  exceptions: [emptyValue],
  check: (engine, drawn) => {
    const scenario = sending(drawn)
    const { test } = scenario
    const name = ConditionOperatorName.parse(test.operator)
    const values = listed(scenario, test.key) ?? []
    if (name === undefined || !ConditionOperatorName.takesQuantifier(name.base) || values.length === 0) {
      return "not concerned"
    }
    if (values.includes("")) return { exception: emptyValue }
    const together = probe(engine, scenario, "ForAnyValue of all", {
      condition: block({ ...test, operator: `ForAnyValue:${name.base}` })
    })
    const alone = values.map((value) =>
      probe(engine, withKey(scenario, test.key, [value]), `${name.base} of ${value} alone`, {
        condition: block({ ...test, operator: name.base })
      })
    )
    return requireProbes(
      "ForAnyValue does not follow its quantifier",
      [together, ...alone],
      (all, ...each) => all === each.some((one) => one)
    )
  }
}
