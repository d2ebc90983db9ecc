import type { Fact, Policy, Resource, Role, User, World } from "@countersign/engine"

const one = (policy: Fact<Policy | "none">): ReadonlyArray<Policy> => (typeof policy === "string" ? [] : [policy])

const several = (policies: Fact<ReadonlyArray<Policy>>): ReadonlyArray<Policy> =>
  policies === "unknown" ? [] : policies

const ofIdentity = ({ identityPolicies, permissionsBoundary }: Role | User): ReadonlyArray<Policy> => [
  ...several(identityPolicies),
  ...one(permissionsBoundary)
]

const ofRole = (role: Role): ReadonlyArray<Policy> => [...ofIdentity(role), ...one(role.trustPolicy)]

const ofResource = ({ policy }: Resource): ReadonlyArray<Policy> => one(policy)

/** Every known policy of a world. */
export const worldPolicies = ({ accounts, organizations, vpcEndpoints }: World.World): ReadonlyArray<Policy> => [
  ...Object.values(accounts).flatMap(({ groups, resources, roles, users }) => [
    ...Object.values(users).flatMap(ofIdentity),
    ...Object.values(groups).flatMap(({ identityPolicies }) => several(identityPolicies)),
    ...Object.values(roles).flatMap(ofRole),
    ...Object.values(resources).flatMap(ofResource)
  ]),
  ...organizations.flatMap(({ nodes }) =>
    nodes.flatMap((node) => [...several(node.serviceControlPolicies), ...several(node.resourceControlPolicies)])
  ),
  ...Object.values(vpcEndpoints).flatMap(({ policy }) => one(policy))
]
