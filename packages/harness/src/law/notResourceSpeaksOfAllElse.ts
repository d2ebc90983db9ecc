import { choose } from "../scenario/Question.ts"
import type { Law } from "./Law.ts"
import { probing, requireProbes } from "./probe.ts"

/** @clause match.resource */
export const notResourceSpeaksOfAllElse: Law = {
  name: "of Resource and NotResource with one pattern, exactly one applies",
  clauses: ["match.resource"],
  exceptions: [],
  check: (engine, scenario) => {
    const values = [choose(scenario.statement.resource?.values ?? ["*"], scenario.choice)!]
    const probe = probing(engine, scenario)
    const resource = probe(`Resource ${values[0]}`, { resource: { negated: false, values } })
    const not = probe(`NotResource ${values[0]}`, { resource: { negated: true, values } })
    return requireProbes("Resource and NotResource agree", [resource, not], (one, other) => one !== other)
  }
}
