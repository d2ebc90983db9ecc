import { open } from "../scenario/open.ts"
import { callerAccount, standing } from "../scenario/parties.ts"
import type { Question } from "../scenario/Question.ts"
import { ask, type Law, require } from "./Law.ts"

/** The same request by a session federated by a user of the caller's account, with no session policy passed. */
const federated = ({ request, world }: Question): Question | undefined => {
  const account = world.accounts[callerAccount(request.principal) ?? ""]
  const [user] = Object.values(account?.users ?? {})
  return user === undefined
    ? undefined
    : { world, request: { ...request, principal: { type: "federated-user", name: "fay", federatedBy: user.arn } } }
}

/** @clause session.scope */
export const federatedUsersNeedSessionPolicies: Law = {
  name: "a federated user without a session policy has nothing in other accounts",
  clauses: ["session.scope"],
  exceptions: [],
  check: (engine, scenario) => {
    const question = federated(scenario)
    if (question === undefined || standing(question) !== "cross-account") return "not concerned"
    const { request, world } = open(question)
    const asked = ask(engine, "all open, and no session policy passed", {
      world,
      request: { ...request, principal: question.request.principal }
    })
    return require(asked.answer !== "Allow", "allowed without a session policy", asked)
  }
}
