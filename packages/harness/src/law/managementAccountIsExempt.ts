import type { PolicyType } from "@countersign/engine"
import { bucketOwner, callerAccount, organizationOf, ownerAccount } from "../scenario/parties.ts"
import * as Place from "../scenario/Place.ts"
import { placesOf } from "../scenario/places.ts"
import { choose, type Question } from "../scenario/Question.ts"
import { onEverything, shapedFor } from "../scenario/statements.ts"
import { ask, type Law, same } from "./Law.ts"

const managedBy = ({ request, world }: Question, account: string): Question => ({
  request,
  world: {
    ...world,
    organizations: world.organizations.map((organization) =>
      organization.nodes.some(({ id }) => id === account)
        ? { ...organization, managementAccountId: account }
        : organization
    )
  }
})

/** @clause scp.scope */
export const managementAccountIsExempt: Law = {
  name: "no control policy binds the management account: neither its principals nor its resources",
  clauses: ["scp.scope", "rcp.scope"],
  exceptions: [],
  check: (engine, scenario) => {
    const ofCaller = scenario.choice % 2 === 0
    const type: PolicyType = ofCaller ? "SERVICE_CONTROL_POLICY" : "RESOURCE_CONTROL_POLICY"
    const account = ofCaller ? callerAccount(scenario.request.principal) : ownerAccount(scenario)
    const shared = !ofCaller && (bucketOwner(scenario) ?? account) !== account
    if (account === undefined || shared || organizationOf(scenario, account) === undefined) return "not concerned"
    const managing = managedBy(scenario, account)
    const level = choose(placesOf(managing, type), scenario.choice >> 1)
    if (level === undefined) return "not concerned"
    const denied = Place.adding(managing, level, shapedFor(level, onEverything("Deny")))
    return same(
      "a control policy binds the management account",
      ask(engine, `with ${account} as the management account`, managing),
      ask(engine, `and a deny of everything at ${level.at}`, denied)
    )
  }
}
