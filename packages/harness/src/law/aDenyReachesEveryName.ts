import { open } from "../scenario/open.ts"
import { callerAccount, callerPartition, callerRootArn, callerSessionArn } from "../scenario/parties.ts"
import * as Place from "../scenario/Place.ts"
import { firstPlaceOf } from "../scenario/places.ts"
import { choose, type Question } from "../scenario/Question.ts"
import { awsPrincipals, onEverything } from "../scenario/statements.ts"
import * as exempt from "./exempt.ts"
import { ask, type Law, require } from "./Law.ts"

/** Whom a deny can name, and whether that reaches the caller. */
const namesOf = (question: Question): ReadonlyArray<readonly [string, boolean]> => {
  const { principal } = question.request
  const account = callerAccount(principal)
  if (account === undefined || callerPartition(question) === undefined) return [["*", true]]
  const whole = [
    [account, true],
    [callerRootArn(question), true],
    ["*", true],
    [account === "333333333333" ? "444444444444" : "333333333333", false]
  ] as const
  if (principal.type === "user") {
    return [...whole, [principal.arn, true], [`${principal.arn}x`, false]]
  }
  if (principal.type !== "role-session") return whole
  const session = callerSessionArn(question)!
  return [...whole, [principal.roleArn, true], [session, true], [`${session}x`, false]]
}

/** @clause match.principal-deny */
export const aDenyReachesEveryName: Law = {
  name: "a deny reaches a caller by its account, its user or role, and its session, and nobody else",
  clauses: ["match.principal-deny", "match.principal"],
  exceptions: [],
  check: (engine, scenario) => {
    const opened = open(scenario)
    const at = firstPlaceOf(opened, "RESOURCE_BASED_POLICY")
    if (at === undefined || exempt.from(opened, at) !== undefined) return "not concerned"
    if (ask(engine, "all open", opened).answer !== "Allow") return "not concerned"
    const [named, reached] = choose(namesOf(scenario), scenario.choice)!
    const deny = { ...onEverything("Deny"), principal: awsPrincipals(named) }
    const asked = ask(engine, `with a deny of ${named}`, Place.adding(opened, at, deny))
    return require((asked.answer === "ExplicitDeny") === reached, reached ? "not reached" : "reached", asked)
  }
}
