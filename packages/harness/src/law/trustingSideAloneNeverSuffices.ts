import { open } from "../scenario/open.ts"
import { standing } from "../scenario/parties.ts"
import { trustedSideSilent } from "../scenario/sides.ts"
import { ask, type Law, require } from "./Law.ts"

const root = "the root user needs no identity-based policy"

/** @clause cross-account.trusted-side */
export const trustingSideAloneNeverSuffices: Law = {
  name: "across accounts the trusting side alone never suffices",
  clauses: ["cross-account.trusted-side", "cross-account.both-sides"],
  exceptions: [root],
  check: (engine, scenario) => {
    if (standing(scenario) !== "cross-account") return "not concerned"
    if (scenario.request.principal.type === "root") return { exception: root }
    const alone = ask(engine, "all open, but the caller's own policies are silent", trustedSideSilent(open(scenario)))
    return require(alone.answer !== "Allow", "allowed by the trusting account alone", alone)
  }
}
