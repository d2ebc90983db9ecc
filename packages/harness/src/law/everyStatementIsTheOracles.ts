import { bounded, open } from "../scenario/open.ts"
import { places } from "../scenario/places.ts"
import { policyOf } from "../scenario/policyOf.ts"
import { choose } from "../scenario/Question.ts"
import { shapedFor } from "../scenario/statements.ts"
import { ask, type Law } from "./Law.ts"
import { requireOracles, silent } from "./oracleAnswer.ts"

/** @clause evaluation.statement */
export const everyStatementIsTheOracles: Law = {
  name: "a statement that alone decides applies where the oracle says it does",
  clauses: ["evaluation.statement", "match.principal", "match.action", "match.resource", "condition.combination"],
  exceptions: [silent],
  check: (engine, scenario) => {
    const opened = scenario.choice % 2 === 0 ? open(scenario) : bounded(open(scenario))
    const place = choose(places(opened), scenario.choice >> 1)
    if (place === undefined) return "not concerned"
    const alone = policyOf("the one statement", shapedFor(place, scenario.statement))
    return requireOracles(
      ask(engine, `all open but the ${place.policyType}, which has this statement`, place.put(opened, [alone]))
    )
  }
}
