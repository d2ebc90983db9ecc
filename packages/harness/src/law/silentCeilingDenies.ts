import { open } from "../scenario/open.ts"
import { standing } from "../scenario/parties.ts"
import { placesOf } from "../scenario/places.ts"
import { policyOf } from "../scenario/policyOf.ts"
import { choose } from "../scenario/Question.ts"
import * as exempt from "./exempt.ts"
import { ask, type Law, require } from "./Law.ts"

const silent = policyOf("silent")

/** @clause cross-account.trusted-side */
export const silentCeilingDenies: Law = {
  name: "across accounts a silent boundary, session policy or endpoint policy denies, whoever is named on the resource",
  clauses: ["cross-account.trusted-side", "boundary.ceiling", "session.ceiling", "vpc-endpoint.ceiling"],
  exceptions: [],
  check: (engine, scenario) => {
    if (standing(scenario) !== "cross-account" || exempt.isAction(scenario, "sts:getsessiontoken")) {
      return "not concerned"
    }
    const opened = open(scenario)
    const ceiling = choose(
      placesOf(opened, "PERMISSIONS_BOUNDARY", "SESSION_POLICY", "VPC_ENDPOINT_POLICY"),
      scenario.choice
    )
    if (ceiling === undefined) return "not concerned"
    const asked = ask(engine, `all open but the ${ceiling.policyType}, which is silent`, ceiling.put(opened, [silent]))
    return require(asked.answer !== "Allow", "allowed past a policy that allows nothing", asked)
  }
}
