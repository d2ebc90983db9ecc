import { listed } from "../scenario/conditions.ts"
import { block } from "../scenario/conditions.ts"
import { choose } from "../scenario/Question.ts"
import type { Law } from "./Law.ts"
import { probing, requireProbes } from "./probe.ts"

/** @clause grammar.version */
export const oldVersionsHaveNoVariables: Law = {
  name: "in a policy of 2008-10-17 a variable is plain text",
  clauses: ["grammar.version"],
  exceptions: [],
  check: (engine, scenario) => {
    const key = choose(Object.keys(scenario.request.context ?? {}), scenario.choice)
    const values = key === undefined ? undefined : listed(scenario, key)
    if (key === undefined || values?.length !== 1 || values[0] === "") return "not concerned"
    const probe = probing(engine, scenario)
    const condition = block({ operator: "StringEquals", key, values: [`\${${key}}`] })
    return requireProbes(
      "a policy of 2008-10-17 fills in a variable",
      [
        probe("in version 2012-10-17", { condition, version: "2012-10-17" }),
        probe("in version 2008-10-17", { condition, version: "2008-10-17" })
      ],
      (now, before) => now && !before
    )
  }
}
