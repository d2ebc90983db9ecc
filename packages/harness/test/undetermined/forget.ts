import type { Account, Organization, OrganizationNode, Resource, Role, User, World } from "@countersign/engine"

/** One fact of a world that can be forgotten: what it is, and the world without it. */
export interface Forgettable {
  readonly name: string
  readonly forget: (world: World.World) => World.World
}

const inAccount =
  (id: string, change: (account: Account) => Account) =>
  (world: World.World): World.World => ({
    ...world,
    accounts: { ...world.accounts, [id]: change(world.accounts[id]!) }
  })

const slotsOf = (
  id: string,
  kind: "resources" | "roles" | "users",
  name: string,
  slots: ReadonlyArray<keyof Resource | keyof Role | keyof User>
): ReadonlyArray<Forgettable> =>
  slots.map((slot) => ({
    name: `${slot} of ${name}`,
    forget: inAccount(id, (account) => ({
      ...account,
      [kind]: { ...account[kind], [name]: { ...account[kind][name], [slot]: "unknown" } }
    }))
  }))

const ofAccount = (account: Account): ReadonlyArray<Forgettable> => [
  ...Object.keys(account.users).flatMap((name) =>
    slotsOf(account.id, "users", name, ["identityPolicies", "permissionsBoundary", "groups", "tags", "uniqueId"])
  ),
  ...Object.keys(account.roles).flatMap((name) =>
    slotsOf(account.id, "roles", name, ["identityPolicies", "permissionsBoundary", "trustPolicy", "tags", "uniqueId"])
  ),
  ...Object.keys(account.resources).flatMap((name) =>
    slotsOf(account.id, "resources", name, [
      "policy",
      "tags",
      "grants",
      "attributeBasedAccessControl",
      "publicAccessBlock",
      "accessPoint",
      "objectOwnership",
      "objectOwners"
    ])
  ),
  ...Object.keys(account.groups).map((name) => ({
    name: `policies of group ${name}`,
    forget: inAccount(account.id, (one) => ({
      ...one,
      groups: { ...one.groups, [name]: { identityPolicies: "unknown" as const } }
    }))
  })),
  {
    name: `membership of ${account.id}`,
    forget: inAccount(account.id, (one) => ({ ...one, organization: "unknown" }))
  },
  {
    name: `canonical id of ${account.id}`,
    forget: inAccount(account.id, (one) => ({ ...one, canonicalUserId: "unknown" }))
  },
  ...(account.resourceShares ?? []).map(({ name }) => ({
    name: `acceptance of ${name}`,
    forget: inAccount(account.id, (one) => ({
      ...one,
      resourceShares: (one.resourceShares ?? []).map((share) =>
        share.name === name ? { ...share, accepted: "unknown" as const } : share
      )
    }))
  })),
  {
    name: `public access block of ${account.id}`,
    forget: inAccount(account.id, (one) => ({ ...one, publicAccessBlock: "unknown" }))
  },
  {
    name: `account ${account.id}`,
    forget: (world) => ({
      ...world,
      accounts: Object.fromEntries(Object.entries(world.accounts).filter(([id]) => id !== account.id))
    })
  }
]

const inOrganization = (id: string, change: (organization: Organization) => Organization) => (world: World.World) => ({
  ...world,
  organizations: world.organizations.map((organization) =>
    organization.id === id ? change(organization) : organization
  )
})

const ofNode = (organization: Organization, { id }: OrganizationNode): ReadonlyArray<Forgettable> =>
  (["serviceControlPolicies", "resourceControlPolicies", "publicAccessBlock"] as const).map((slot) => ({
    name: `${slot} of ${id}`,
    forget: inOrganization(organization.id, (one) => ({
      ...one,
      nodes: one.nodes.map((node) => (node.id === id ? { ...node, [slot]: "unknown" as const } : node))
    }))
  }))

// An account that no node lists is a member only as its organization's management account.
const forgetMembership =
  (id: string) =>
  (world: World.World): World.World =>
    world.accounts[id] === undefined ? world : inAccount(id, (one) => ({ ...one, organization: "unknown" }))(world)

const ofOrganization = (organization: Organization): ReadonlyArray<Forgettable> => [
  ...organization.nodes.flatMap((node) => ofNode(organization, node)),
  {
    name: `management account of ${organization.id}`,
    forget: (world) =>
      forgetMembership(organization.managementAccountId)(
        inOrganization(organization.id, (one) => ({ ...one, managementAccountId: "unknown" }))(world)
      )
  },
  {
    name: `policy types of ${organization.id}`,
    forget: inOrganization(organization.id, (one) => ({ ...one, features: { scp: "unknown", rcp: "unknown" } }))
  }
]

const ofEndpoints = (world: World.World): ReadonlyArray<Forgettable> =>
  Object.keys(world.vpcEndpoints).flatMap((id) =>
    (["policy", "account", "vpc", "kind"] as const).map((slot) => ({
      name: `${slot} of ${id}`,
      forget: (one: World.World) => ({
        ...one,
        vpcEndpoints: { ...one.vpcEndpoints, [id]: { ...one.vpcEndpoints[id]!, [slot]: "unknown" as const } }
      })
    }))
  )

/** Everything a world tells that it could leave open. */
export const forgettable = (world: World.World): ReadonlyArray<Forgettable> => [
  ...Object.values(world.accounts).flatMap(ofAccount),
  ...world.organizations.flatMap(ofOrganization),
  ...ofEndpoints(world)
]
