import { placesOf } from "../scenario/places.ts"
import { choose } from "../scenario/Question.ts"
import * as exempt from "./exempt.ts"
import { ask, type Law, require } from "./Law.ts"

/** @clause scp.levels */
export const silentServiceControlLevelDenies: Law = {
  name: "a service control policy that is silent at one level denies, whatever the others allow",
  clauses: ["scp.levels", "scp.scope"],
  exceptions: [
    exempt.exceptions.managementAccount,
    exempt.exceptions.serviceLinkedRole,
    exempt.exceptions.callerIdentity
  ],
  check: (engine, scenario) => {
    const level = choose(placesOf(scenario, "SERVICE_CONTROL_POLICY"), scenario.choice)
    if (level === undefined) return "not concerned"
    const exception = exempt.from(scenario, level)
    if (exception !== undefined) return { exception }
    const silent = ask(engine, `with nothing allowed at ${level.at}`, level.put(scenario, []))
    return require(silent.answer !== "Allow", "allowed past a level that allows nothing", silent)
  }
}
