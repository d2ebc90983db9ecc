import { ConditionOperatorName } from "@countersign/engine"
import { block, listed } from "../scenario/conditions.ts"
import { choose } from "../scenario/Question.ts"
import type { Law } from "./Law.ts"
import { probing, requireProbes } from "./probe.ts"

const escaped = (text: string): string => text.replaceAll(/[*?$]/g, (letter) => `\${${letter}}`)

const readsVariables: ReadonlySet<ConditionOperatorName.Family> = new Set(["String", "Arn"])

const segments = "a value with a colon adds no part to an ARN"

/** @clause match.variables */
export const variablesAreLiteral: Law = {
  name: "a variable stands for the text of its key, whose stars and question marks are letters",
  clauses: ["match.variables"],
  exceptions: [segments],
  check: (engine, scenario) => {
    const { test } = scenario
    const name = ConditionOperatorName.parse(test.operator)
    const key = choose(Object.keys(scenario.request.context ?? {}), scenario.choice)
    const values = key === undefined ? undefined : listed(scenario, key)
    if (name === undefined || !readsVariables.has(ConditionOperatorName.family(name.base))) return "not concerned"
    if (key === undefined || values?.length !== 1 || values[0] === "") return "not concerned"
    if (ConditionOperatorName.family(name.base) === "Arn" && values[0]!.includes(":")) return { exception: segments }
    const probe = probing(engine, scenario)
    const asked = (as: string, value: string) => probe(as, { condition: block({ ...test, values: [value] }) })
    return requireProbes(
      "a variable is read as more than its text",
      [asked(`with \${${key}}`, `\${${key}}`), asked("with its text", escaped(values[0]!))],
      (variable, text) => variable === text
    )
  }
}
