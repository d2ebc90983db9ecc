import { standing } from "../scenario/parties.ts"
import { trustedSideSilent, trustingSideSilent } from "../scenario/sides.ts"
import { all, ask, type Law, require } from "./Law.ts"

const root = "the root user needs no identity-based policy"

/** @clause cross-account.both-sides */
export const bothAccountsMustAllow: Law = {
  name: "across accounts both accounts must allow",
  clauses: ["cross-account.both-sides"],
  exceptions: [root],
  check: (engine, scenario) => {
    if (standing(scenario) !== "cross-account") return "not concerned"
    const withoutTrusting = ask(engine, "with the trusting side silent", trustingSideSilent(scenario))
    const withoutTrusted = ask(engine, "with the trusted side silent", trustedSideSilent(scenario))
    const trusting = require(withoutTrusting.answer !==
      "Allow", "allowed, although the trusting account allows nothing", withoutTrusting)
    if (scenario.request.principal.type === "root") return all([trusting, { exception: root }])
    return all([
      trusting,
      require(withoutTrusted.answer !== "Allow", "allowed, although the trusted account allows nothing", withoutTrusted)
    ])
  }
}
