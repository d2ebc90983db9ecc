import type { Organization } from "@countersign/engine"
import { bucketOwner, callerAccount, organizationOf, ownerAccount, standing } from "../scenario/parties.ts"
import { policyOf } from "../scenario/policyOf.ts"
import type { Question } from "../scenario/Question.ts"
import { everyone, onEverything } from "../scenario/statements.ts"
import { all, ask, type Law, same } from "./Law.ts"

const denyAll = policyOf("deny of everything", onEverything("Deny"))
const denyEveryone = policyOf("deny of everything", { ...onEverything("Deny"), principal: everyone })

const slots = { serviceControlPolicies: [denyAll], resourceControlPolicies: [denyEveryone] } as const

/** The question with a deny of everything at the account's own node. */
const denyingAt = ({ request, world }: Question, account: string, slot: keyof typeof slots): Question => {
  const at = ({ id, nodes, ...rest }: Organization): Organization => ({
    ...rest,
    id,
    nodes: nodes.map((node) => (node.id === account ? { ...node, [slot]: slots[slot] } : node))
  })
  return { request, world: { ...world, organizations: world.organizations.map(at) } }
}

/** @clause scp.scope */
export const controlPoliciesBindTheirOwnSide: Law = {
  name: "the owner's service control policies and the caller's resource control policies change nothing",
  clauses: ["scp.scope", "rcp.scope"],
  exceptions: [],
  check: (engine, scenario) => {
    const caller = callerAccount(scenario.request.principal)
    const owner = ownerAccount(scenario)
    if (standing(scenario) !== "cross-account" || caller === owner || caller === bucketOwner(scenario)) {
      return "not concerned"
    }
    const before = ask(engine, "as it is", scenario)
    const denying = (account: string | undefined, slot: keyof typeof slots) =>
      account === undefined || organizationOf(scenario, account) === undefined
        ? ("not concerned" as const)
        : same(
            "a control policy of the other side binds the request",
            before,
            ask(engine, `with a deny in the ${slot} of ${account}`, denyingAt(scenario, account, slot))
          )
    return all([denying(owner, "serviceControlPolicies"), denying(caller, "resourceControlPolicies")])
  }
}
