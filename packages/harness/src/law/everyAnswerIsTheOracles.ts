import { ask, type Law } from "./Law.ts"
import { requireOracles, silent } from "./oracleAnswer.ts"

/** @clause evaluation.order */
export const everyAnswerIsTheOracles: Law = {
  name: "every answer is the oracle's",
  clauses: ["evaluation.order"],
  exceptions: [silent],
  check: (engine, scenario) => requireOracles(ask(engine, engine.name, scenario))
}
