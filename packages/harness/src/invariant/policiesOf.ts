import type { Fact, Organization, Policy, World } from "@countersign/engine"

const known = (...facts: ReadonlyArray<Fact<Policy | "none"> | Fact<ReadonlyArray<Policy>>>): ReadonlyArray<Policy> =>
  facts.flatMap((fact) => (fact === "unknown" || fact === "none" ? [] : fact))

const ofOrganization = ({ nodes }: Organization): ReadonlyArray<Policy> =>
  nodes.flatMap((node) => known(node.serviceControlPolicies, node.resourceControlPolicies))

/** Every policy that a world knows, each once. */
export const policiesOf = ({ accounts, organizations, vpcEndpoints }: World.World): ReadonlyArray<Policy> => [
  ...new Set([
    ...organizations.flatMap(ofOrganization),
    ...Object.values(accounts).flatMap(({ groups, resources, roles, users }) => [
      ...Object.values(users).flatMap((user) => known(user.identityPolicies, user.permissionsBoundary)),
      ...Object.values(groups).flatMap((group) => known(group.identityPolicies)),
      ...Object.values(roles).flatMap((role) =>
        known(role.identityPolicies, role.permissionsBoundary, role.trustPolicy)
      ),
      ...Object.values(resources).flatMap((resource) => known(resource.policy))
    ]),
    ...Object.values(vpcEndpoints).flatMap(({ policy }) => known(policy))
  ])
]
