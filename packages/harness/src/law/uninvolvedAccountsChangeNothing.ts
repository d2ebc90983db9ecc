import type { Account } from "@countersign/engine"
import { involvedAccounts } from "../scenario/parties.ts"
import type { Question } from "../scenario/Question.ts"
import { ask, type Law, same } from "./Law.ts"

const each = <A, B>(entries: Readonly<Record<string, A>>, change: (entry: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, change(entry)]))

/** The account with every policy gone. */
const emptied = (account: Account): Account => ({
  ...account,
  users: each(account.users, (user) => ({ ...user, identityPolicies: [], permissionsBoundary: "none" as const })),
  groups: each(account.groups, () => ({ identityPolicies: [] })),
  roles: each(account.roles, (role) => ({
    ...role,
    identityPolicies: [],
    permissionsBoundary: "none" as const,
    trustPolicy: "none" as const
  })),
  resources: each(account.resources, (resource) => ({ ...resource, policy: "none" as const, grants: [] }))
})

const withoutPoliciesOf = ({ request, world }: Question, uninvolved: (account: string) => boolean): Question => ({
  request,
  world: {
    ...world,
    accounts: each(world.accounts, (account) => (uninvolved(account.id) ? emptied(account) : account)),
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
