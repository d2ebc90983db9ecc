import type { Account } from "@countersign/engine"
import { mapEntries } from "../scenario/mapEntries.ts"
import { memo } from "../scenario/memo.ts"
import { involvedAccounts } from "../scenario/parties.ts"
import type { Question } from "../scenario/Question.ts"
import { ask, type Law, same } from "./Law.ts"

/** The account with every policy gone. */
const emptied = memo((account: Account): Account => ({
  ...account,
  users: mapEntries(account.users, (user) => ({ ...user, identityPolicies: [], permissionsBoundary: "none" as const })),
  groups: mapEntries(account.groups, () => ({ identityPolicies: [] })),
  roles: mapEntries(account.roles, (role) => ({
    ...role,
    identityPolicies: [],
    permissionsBoundary: "none" as const,
    trustPolicy: "none" as const
  })),
  resources: mapEntries(account.resources, (resource) => ({ ...resource, policy: "none" as const, grants: [] }))
}))

const withoutPoliciesOf = ({ request, world }: Question, uninvolved: (account: string) => boolean): Question => ({
  request,
  world: {
    ...world,
    accounts: mapEntries(world.accounts, (account) => (uninvolved(account.id) ? emptied(account) : account)),
    organizations: world.organizations.map((organization) => ({
      ...organization,
      nodes: organization.nodes.map((node) =>
        node.type === "account" && uninvolved(node.id)
          ? { ...node, serviceControlPolicies: [], resourceControlPolicies: [] }
          : node
      )
    }))
  }
})

/** @clause evaluation.policy-types */
export const uninvolvedAccountsChangeNothing: Law = {
  name: "the policies of accounts that are not involved change nothing",
  clauses: ["evaluation.policy-types"],
  exceptions: [],
  check: (engine, scenario) => {
    const involved = involvedAccounts(scenario)
    const uninvolved = (account: string): boolean => !involved.has(account)
    if (!Object.keys(scenario.world.accounts).some(uninvolved)) return "not concerned"
    return same(
      "an account that is not involved changes the answer",
      ask(engine, "as it is", scenario),
      ask(engine, "with the policies of all others gone", withoutPoliciesOf(scenario, uninvolved))
    )
  }
}
