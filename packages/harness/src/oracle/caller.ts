import type { Principal, Role, Tags, User, World } from "@countersign/engine"
import { arnParts } from "./arnParts.ts"
import { cannotSay, known } from "./CannotSay.ts"
import { overlaid } from "./tags.ts"

/**
 * Who calls, in the names policies and condition keys know.
 *
 * `arn` is what `aws:PrincipalArn` holds; `session` is the ARN of a role session or federated user, and `user` or
 * `role` the entity whose policies bind the caller.
 * @clause principal.kinds
 */
export interface Caller {
  readonly principal: Principal.Principal
  readonly account: string | undefined
  readonly partition: string | undefined
  readonly arn: string | undefined
  readonly session: string | undefined
  readonly user: User | undefined
  readonly role: Role | undefined
}

const nobody = { account: undefined, partition: undefined, arn: undefined, session: undefined }
const noEntity = { user: undefined, role: undefined }

const placeOf = (arn: string): { readonly account: string; readonly partition: string } => {
  const parts = arnParts(arn)
  return parts ?? cannotSay(`\`${arn}\` is no ARN`)
}

export const nameIn = (arn: string): string => arn.slice(arn.lastIndexOf("/") + 1)

const withoutPolicies = { uniqueId: undefined, tags: {}, identityPolicies: [], permissionsBoundary: "none" } as const

const userOf = (world: World.World, arn: string): User => {
  const account = world.accounts[placeOf(arn).account]
  const found = Object.values(account?.users ?? {}).find((user) => user.arn === arn)
  if (found !== undefined) return found
  return account?.complete === true ? { ...withoutPolicies, arn, groups: [] } : cannotSay(`\`${arn}\` is unknown`)
}

/** The role of an ARN; in a complete account one that is not listed has nothing attached. */
export const roleOf = (world: World.World, arn: string): Role => {
  const account = world.accounts[placeOf(arn).account]
  const found = Object.values(account?.roles ?? {}).find((role) => role.arn === arn)
  if (found !== undefined) return found
  const bare = { ...withoutPolicies, arn, trustPolicy: "none", serviceLinked: false } as const
  return account?.complete === true ? bare : cannotSay(`\`${arn}\` is unknown`)
}

const isRootArn = (arn: string): boolean => arn.endsWith(":root")

/** An account lies in one partition: that of the ARNs in it, otherwise that of the resource it asks for. */
const partitionOf = (world: World.World, account: string, resource: string): string => {
  const { resources = {}, roles = {}, users = {} } = world.accounts[account] ?? {}
  const listed = [...Object.values(users), ...Object.values(roles)].map(({ arn }) => arn)
  const arns = [...listed, ...Object.keys(resources), resource]
  return arns.map(arnParts).find((parts) => parts !== undefined)?.partition ?? "aws"
}

const federatedUser = (world: World.World, principal: Principal.FederatedUser): Caller => {
  const { account, partition } = placeOf(principal.federatedBy)
  const session = `arn:${partition}:sts::${account}:federated-user/${principal.name}`
  const user = isRootArn(principal.federatedBy) ? undefined : userOf(world, principal.federatedBy)
  return { ...noEntity, principal, account, partition, arn: session, session, user }
}

const roleSession = (world: World.World, principal: Principal.RoleSession): Caller => {
  const { account, partition } = placeOf(principal.roleArn)
  // The ARN of a session leaves the role's path out.
  const session = `arn:${partition}:sts::${account}:assumed-role/${nameIn(principal.roleArn)}/${principal.sessionName}`
  const role = roleOf(world, principal.roleArn)
  return { ...noEntity, principal, account, partition, arn: principal.roleArn, session, role }
}

const rootUser = (world: World.World, principal: Principal.RootUser, resource: string): Caller => {
  const partition = partitionOf(world, principal.account, resource)
  const arn = `arn:${partition}:iam::${principal.account}:root`
  return { ...noEntity, principal, account: principal.account, partition, arn, session: undefined }
}

/** Who calls. A session belongs to its role's account; services, anonymous callers and logins belong to none. */
export const describe = (world: World.World, principal: Principal.Principal, resource: string): Caller => {
  if (principal.type === "role-session") return roleSession(world, principal)
  if (principal.type === "federated-user") return federatedUser(world, principal)
  if (principal.type === "root") return rootUser(world, principal, resource)
  if (principal.type !== "user" && principal.type !== "user-session") return { ...nobody, ...noEntity, principal }
  const { arn } = principal
  return { ...placeOf(arn), principal, arn, session: undefined, user: userOf(world, arn), role: undefined }
}

/** The tags of a user, those of a role overlaid by its session's, or those of a federated user's session. */
export const tagsOf = ({ principal, role, user }: Caller): Tags => {
  if (principal.type === "federated-user") return principal.sessionTags ?? {}
  if (role !== undefined)
    return overlaid(
      known(role.tags, "the role's tags"),
      "sessionTags" in principal ? (principal.sessionTags ?? {}) : {}
    )
  return user === undefined ? {} : known(user.tags, "the user's tags")
}
