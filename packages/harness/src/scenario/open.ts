import type { Account, Resource, Role, User, World } from "@countersign/engine"
import { PublicAccessBlock } from "@countersign/engine"
import { mapEntries } from "./mapEntries.ts"
import { memo } from "./memo.ts"
import { firstPlaceOf } from "./places.ts"
import { policyOf } from "./policyOf.ts"
import type { Question } from "./Question.ts"
import { everyone, onEverything } from "./statements.ts"

const allowAll = policyOf("open", onEverything("Allow"))
const allowEveryone = policyOf("open", { ...onEverything("Allow"), principal: everyone })
const trustEveryone = policyOf("open", { ...onEverything("Allow"), principal: everyone, resource: undefined })

const openUser = (user: User): User => ({
  ...user,
  groups: [],
  identityPolicies: [allowAll],
  permissionsBoundary: "none"
})

const openRole = (role: Role): Role => ({
  ...role,
  identityPolicies: [allowAll],
  permissionsBoundary: "none",
  trustPolicy: trustEveryone
})

const openResource = (resource: Resource): Resource => ({
  ...resource,
  policy: allowEveryone,
  grants: [],
  publicAccessBlock: PublicAccessBlock.off
})

const openAccount = (account: Account): Account => ({
  ...account,
  publicAccessBlock: PublicAccessBlock.off,
  resourceShares: [],
  users: mapEntries(account.users, openUser),
  roles: mapEntries(account.roles, openRole),
  resources: mapEntries(account.resources, openResource)
})

/** The world in which every place that can allow allows everything, and nothing limits. */
const openWorld = memo((world: World.World): World.World => ({
  ...world,
  organizations: world.organizations.map((organization) => ({
    ...organization,
    features: { scp: false, rcp: false },
    nodes: organization.nodes.map((node) => ({ ...node, publicAccessBlock: PublicAccessBlock.off }))
  })),
  accounts: mapEntries(world.accounts, openAccount),
  vpcEndpoints: mapEntries(world.vpcEndpoints, (endpoint) => ({ ...endpoint, policy: "none" as const }))
}))

const openPrincipal = (principal: Question["request"]["principal"]): Question["request"]["principal"] =>
  principal.type === "federated-user" || principal.type === "role-session"
    ? { ...principal, sessionPolicies: [allowAll] }
    : principal

/** The same request in a world where nothing but a rule of AWS itself stands in its way. */
export const open = ({ request, world }: Question): Question => ({
  world: openWorld(world),
  request: { ...request, principal: openPrincipal(request.principal) }
})

/** The same question, the caller under a boundary that limits nothing: its mere presence concerns some statements. */
export const bounded = (question: Question): Question => {
  const boundary = firstPlaceOf(question, "PERMISSIONS_BOUNDARY")
  return boundary?.put(question, [allowAll]) ?? question
}
