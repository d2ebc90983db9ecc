import { open } from "../scenario/open.ts"
import { standing } from "../scenario/parties.ts"
import { trustingSideSilent } from "../scenario/sides.ts"
import { ask, type Law, require } from "./Law.ts"

/** @clause cross-account.trusting-side */
export const trustedSideAloneNeverSuffices: Law = {
  name: "across accounts the trusted side alone never suffices",
  clauses: ["cross-account.trusting-side", "cross-account.both-sides"],
  exceptions: [],
  check: (engine, scenario) => {
    if (standing(scenario) !== "cross-account") return "not concerned"
    const alone = ask(engine, "all open, but nothing on the resource allows", trustingSideSilent(open(scenario)))
    return require(alone.answer !== "Allow", "allowed by the trusted account alone", alone)
  }
}
