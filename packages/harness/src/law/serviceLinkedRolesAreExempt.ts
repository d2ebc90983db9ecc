import { callerAccount } from "../scenario/parties.ts"
import * as Place from "../scenario/Place.ts"
import { placesOf } from "../scenario/places.ts"
import { choose, type Question } from "../scenario/Question.ts"
import { onEverything, shapedFor } from "../scenario/statements.ts"
import { ask, type Law, same } from "./Law.ts"

/** The same request, made by a service-linked role of the caller's account, where it has one. */
const byServiceLinkedRole = ({ request, world }: Question): Question | undefined => {
  const account = world.accounts[callerAccount(request.principal) ?? ""]
  const role = Object.values(account?.roles ?? {}).find(({ serviceLinked }) => serviceLinked)
  return role === undefined
    ? undefined
    : { world, request: { ...request, principal: { type: "role-session", roleArn: role.arn, sessionName: "s1" } } }
}

/** @clause scp.scope */
export const serviceLinkedRolesAreExempt: Law = {
  name: "no control policy binds service-linked roles",
  clauses: ["scp.scope", "rcp.scope"],
  exceptions: [],
  check: (engine, scenario) => {
    const linked = byServiceLinkedRole(scenario)
    if (linked === undefined) return "not concerned"
    const level = choose(placesOf(linked, "SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"), scenario.choice)
    if (level === undefined) return "not concerned"
    const denied = Place.adding(linked, level, shapedFor(level, onEverything("Deny")))
    return same(
      "a control policy binds a service-linked role",
      ask(engine, "as a service-linked role", linked),
      ask(engine, `with a deny of everything at ${level.at}`, denied)
    )
  }
}
