import { oracle } from "../oracle/oracle.ts"
import { ask, type Law, require } from "./Law.ts"

const silent = "the oracle does not say where a fact it needs is not known"

/** @clause evaluation.order */
export const everyAnswerIsTheOracles: Law = {
  name: "every answer is the oracle's",
  clauses: ["evaluation.order"],
  exceptions: [silent],
  check: (engine, scenario) => {
    const asked = ask(engine, engine.name, scenario)
    const said = oracle(scenario.world, scenario.request)
    return typeof said === "string"
      ? require(asked.answer === said, `the oracle says ${said}`, asked)
      : { exception: silent }
  }
}
