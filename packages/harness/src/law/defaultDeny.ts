import { bothSidesSilent } from "../scenario/sides.ts"
import * as exempt from "./exempt.ts"
import { ask, type Law, require } from "./Law.ts"

const exceptions = {
  withoutPermission: "sts:GetCallerIdentity and sts:GetSessionToken need no permission",
  root: "the root user needs no policy in its own account"
} as const

/** @clause evaluation.order */
export const defaultDeny: Law = {
  name: "a request that no policy allows is denied",
  clauses: ["evaluation.order"],
  exceptions: Object.values(exceptions),
  check: (engine, scenario) => {
    if (exempt.isAction(scenario, "sts:getcalleridentity", "sts:getsessiontoken")) {
      return { exception: exceptions.withoutPermission }
    }
    if (scenario.request.principal.type === "root") return { exception: exceptions.root }
    const silent = ask(engine, "without a statement that allows", bothSidesSilent(scenario))
    return require(silent.answer !== "Allow", "allowed, although no statement grants anything", silent)
  }
}
