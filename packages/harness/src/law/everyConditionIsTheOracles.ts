import { block, sending } from "../scenario/conditions.ts"
import type { Law } from "./Law.ts"
import { requireOracles, silent } from "./oracleAnswer.ts"
import { probing } from "./probe.ts"

/** @clause condition.operators */
export const everyConditionIsTheOracles: Law = {
  name: "a condition holds where the oracle says it does, on keys that are sent and on keys that are derived",
  clauses: ["condition.operators", "condition.multivalued", "condition.missing-key", "request.derived-keys"],
  exceptions: [silent],
  check: (engine, drawn) => {
    const scenario = drawn.choice % 2 === 0 ? sending(drawn) : drawn
    const { test } = scenario
    const probed = probing(engine, scenario)(`${test.operator} on ${test.key}`, { condition: block(test) })
    return probed === undefined ? "not concerned" : requireOracles(probed.asked)
  }
}
