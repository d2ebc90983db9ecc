import { oracle } from "../oracle/oracle.ts"
import { block, sending } from "../scenario/conditions.ts"
import type { Law } from "./Law.ts"
import { probe } from "./probe.ts"

const silent = "the oracle does not say where a fact it needs is not known"

/** @clause condition.operators */
export const everyConditionIsTheOracles: Law = {
  name: "a condition holds where the oracle says it does, on keys that are sent and on keys that are derived",
  clauses: ["condition.operators", "condition.multivalued", "condition.missing-key", "request.derived-keys"],
  exceptions: [silent],
  check: (engine, drawn) => {
    const scenario = drawn.choice % 2 === 0 ? sending(drawn) : drawn
    const { test } = scenario
    const probed = probe(engine, scenario, `${test.operator} on ${test.key}`, { condition: block(test) })
    if (probed === undefined) return "not concerned"
    const said = oracle(probed.asked.question.world, probed.asked.question.request)
    if (typeof said !== "string") return { exception: silent }
    return said === probed.asked.answer ? "holds" : { breach: `the oracle says ${said}`, asked: [probed.asked] }
  }
}
