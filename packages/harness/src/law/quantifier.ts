import { ConditionOperatorName } from "@countersign/engine"
import { block, listed, sending, withKey } from "../scenario/conditions.ts"
import type { Law } from "./Law.ts"
import { probing, requireProbes } from "./probe.ts"

const emptyValue = "an empty value counts as an absent one"

/** The law that a set operator says of all values of a request what its quantifier says of each of them alone. */
export const quantifierLaw = (
  quantifier: ConditionOperatorName.Quantifier,
  name: string,
  combine: (each: ReadonlyArray<boolean>) => boolean
): Law => ({
  name,
  clauses: ["condition.multivalued"],
  exceptions: [emptyValue],
  check: (engine, drawn) => {
    const scenario = sending(drawn)
    const { test } = scenario
    const operator = ConditionOperatorName.parse(test.operator)
    const values = listed(scenario, test.key) ?? []
    if (operator === undefined || !ConditionOperatorName.takesQuantifier(operator.base) || values.length === 0) {
      return "not concerned"
    }
    if (values.includes("")) return { exception: emptyValue }
    const together = probing(engine, scenario)(`${quantifier} of all`, {
      condition: block({ ...test, operator: `${quantifier}:${operator.base}` })
    })
    const alone = values.map((value) =>
      probing(engine, withKey(scenario, test.key, [value]))(`${operator.base} of ${value} alone`, {
        condition: block({ ...test, operator: operator.base })
      })
    )
    return requireProbes(
      `${quantifier} does not follow its quantifier`,
      [together, ...alone],
      (all, ...each) => all === combine(each)
    )
  }
})
