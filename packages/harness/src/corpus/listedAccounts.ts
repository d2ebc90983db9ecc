import { AccountId, Arn } from "@countersign/engine"
import type { Vector, VectorAccount, VectorOrganization, VectorPrincipal, VectorRole, VectorUser } from "./Vector.ts"

type Accounts = Record<string, VectorAccount>

/** The user or role whose policies bind the caller, where it has one. */
const identityArn = (principal: VectorPrincipal): string | undefined => {
  if (principal.type === "role-session") return principal.roleArn
  if (principal.type === "federated-user") return principal.federatedBy
  return "arn" in principal ? principal.arn : undefined
}

const requestedIds = ({ request }: Vector): ReadonlyArray<string> => {
  const { principal } = request
  const arns = [identityArn(principal) ?? "", request.resource, ...(request.additionalChecks ?? []).map(resourceOf)]
  return [
    ...arns.map((text) => Arn.parse(text)?.account ?? ""),
    "account" in principal ? principal.account : "",
    request.resourceAccount ?? "",
    ...[request.context?.["aws:SourceAccount"] ?? []].flat()
  ]
}

const resourceOf = ({ resource }: { readonly resource: string }): string => resource

/** Every organization of a vector. */
export const listedOrganizations = ({ world }: Vector): ReadonlyArray<VectorOrganization> => [
  ...(world.organization ? [world.organization] : []),
  ...(world.organizations ?? [])
]

const worldIds = (vector: Vector): ReadonlyArray<string> => [
  ...Object.keys(vector.world.accounts ?? {}),
  ...Object.values(vector.world.vpcEndpoints ?? {}).map(({ account }) => account),
  ...listedOrganizations(vector).flatMap(({ managementAccountId, nodes }) => [
    ...(nodes ?? []).map(({ id }) => id),
    managementAccountId
  ])
]

const nameOf = (arn: string): string => arn.slice(arn.lastIndexOf("/") + 1)

const holds = (entries: Readonly<Record<string, VectorRole | VectorUser>> | undefined, arn: string): boolean =>
  Object.entries(entries ?? {}).some(
    ([name, entry]) => (entry.arn ?? "") === arn || (!entry.arn && name === nameOf(arn))
  )

/** The caller's own entry where the world does not list it: a user or role without policies. */
const withCaller = (accounts: Accounts, principal: VectorPrincipal): void => {
  const arn = identityArn(principal)
  const id = arn === undefined ? undefined : Arn.parse(arn)?.account
  const holder = id === undefined ? undefined : accounts[id]
  if (arn === undefined || id === undefined || holder === undefined || arn.endsWith(":root")) return
  const kind = principal.type === "role-session" ? "roles" : "users"
  if (!holds(holder[kind], arn)) accounts[id] = { ...holder, [kind]: { ...holder[kind], [nameOf(arn)]: { arn } } }
}

const isRole = (arn: string): boolean => /^arn:[^:]+:iam::\d{12}:role\//.test(arn)

/** A role that is listed among the resources only: what stands there on it is its trust policy. */
const withRolesAmongResources = (accounts: Accounts): void => {
  for (const [id, holder] of Object.entries(accounts)) {
    const unlisted = Object.entries(holder.resources ?? {}).filter(([arn]) => isRole(arn) && !holds(holder.roles, arn))
    if (unlisted.length === 0) continue
    const roles = unlisted.map(([arn, { resourcePolicy, tags }]) => [
      nameOf(arn),
      { arn, ...(tags && { tags }), ...(resourcePolicy === undefined ? {} : { trustPolicy: resourcePolicy }) }
    ])
    accounts[id] = { ...holder, roles: { ...Object.fromEntries(roles), ...holder.roles } }
  }
}

/** Every account a vector speaks of: those its world lists, and those only its organization or request name. */
export const listedAccounts = (vector: Vector): Readonly<Accounts> => {
  const ids = [...worldIds(vector), ...requestedIds(vector)].filter(AccountId.is)
  const accounts: Accounts = Object.fromEntries(ids.map((id) => [id, {}]))
  Object.assign(accounts, vector.world.accounts)
  withRolesAmongResources(accounts)
  withCaller(accounts, vector.request.principal)
  return accounts
}
