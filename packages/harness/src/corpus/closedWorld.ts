import {
  AccountId,
  Arn,
  type Account,
  type Organization,
  type Policy,
  PolicyReader,
  type Resource,
  type Role,
  type User,
  type World
} from "@countersign/engine"
import type {
  NamedDocument,
  Vector,
  VectorAccount,
  VectorOrganization,
  VectorResource,
  VectorRole,
  VectorUser
} from "./Vector.ts"

const policy = (name: string, document: unknown): Policy => ({ name, document: PolicyReader.asWritten(document) })

const named = ({ document, name }: NamedDocument): Policy => policy(name, document)

const policies = (documents: ReadonlyArray<NamedDocument> | undefined): ReadonlyArray<Policy> =>
  (documents ?? []).map(named)

const identity = (entry: VectorRole | VectorUser) => ({
  arn: entry.arn,
  uniqueId: entry.uniqueId,
  tags: entry.tags ?? {},
  identityPolicies: policies(entry.identityPolicies),
  permissionsBoundary: entry.permissionsBoundary === undefined ? ("none" as const) : named(entry.permissionsBoundary)
})

const user = (entry: VectorUser): User => ({ ...identity(entry), groups: entry.groups ?? [] })

const role = (entry: VectorRole): Role => ({
  ...identity(entry),
  trustPolicy: entry.trustPolicy === undefined ? "none" : policy("trust policy", entry.trustPolicy),
  serviceLinked: entry.serviceLinked === true
})

const resource = (entry: VectorResource): Resource => ({
  policy: entry.resourcePolicy === undefined ? "none" : policy("resource policy", entry.resourcePolicy),
  tags: entry.tags ?? {},
  grants: entry.grants ?? [],
  awsManaged: entry.awsManaged === true,
  attributeBasedAccessControl: entry.abac === true
})

const mapValues = <A, B>(entries: Readonly<Record<string, A>> | undefined, f: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(entries ?? {}).map(([key, value]) => [key, f(value)]))

const account = (id: string, entry: VectorAccount): Account => ({
  id,
  complete: true,
  organization: "none",
  canonicalUserId: entry.canonicalUserId,
  users: mapValues(entry.users, user),
  groups: mapValues(entry.groups, (group) => ({ identityPolicies: policies(group.identityPolicies) })),
  roles: mapValues(entry.roles, role),
  resources: mapValues(entry.resources, resource)
})

const organization = (entry: VectorOrganization): Organization => ({
  id: entry.id,
  rootId: entry.rootId,
  managementAccountId: entry.managementAccountId,
  features: entry.features,
  nodes: entry.nodes.map(({ id, parent, rcps, scps, type }) => ({
    id,
    type,
    ...(parent === undefined ? {} : { parent }),
    serviceControlPolicies: policies(scps),
    resourceControlPolicies: policies(rcps)
  }))
})

/** Every account a vector speaks of: those its world lists, and those only its request names. */
const accountIds = ({ request, world }: Vector): ReadonlyArray<string> => {
  const { principal } = request
  const arns = [request.resource, ...(request.additionalChecks ?? []).map((check) => check.resource)]
  if ("arn" in principal) arns.push(principal.arn)
  if ("roleArn" in principal) arns.push(principal.roleArn)
  if ("federatedBy" in principal) arns.push(principal.federatedBy)
  const source = request.context?.["aws:SourceAccount"]
  return [
    ...Object.keys(world.accounts),
    ...arns.map((text) => Arn.parse(text)?.account ?? ""),
    "account" in principal ? principal.account : "",
    request.resourceAccount ?? "",
    ...Object.values(world.vpcEndpoints ?? {}).map((endpoint) => endpoint.account),
    ...(source === undefined ? [] : [source].flat())
  ].filter(AccountId.is)
}

const nameOf = (arn: string): string => arn.slice(arn.lastIndexOf("/") + 1)

/** The caller's own entry where the world does not list it: a user or role without policies. */
const withCaller = (accounts: Record<string, VectorAccount>, { principal }: Vector["request"]): void => {
  const arn =
    principal.type === "role-session"
      ? principal.roleArn
      : "arn" in principal
        ? principal.arn
        : "federatedBy" in principal
          ? principal.federatedBy
          : undefined
  const id = arn === undefined ? undefined : Arn.parse(arn)?.account
  const holder = id === undefined ? undefined : accounts[id]
  if (arn === undefined || id === undefined || holder === undefined || arn.endsWith(":root")) return
  const kind = principal.type === "role-session" ? "roles" : "users"
  const listed = Object.values<{ readonly arn: string }>(holder[kind] ?? {}).some((entry) => entry.arn === arn)
  if (!listed) accounts[id] = { ...holder, [kind]: { ...holder[kind], [nameOf(arn)]: { arn } } }
}

/**
 * The world of a vector, closed: every account complete, and in no organization but the one listed.
 */
export const closedWorld = (vector: Vector): World.World => {
  const accounts: Record<string, VectorAccount> = Object.fromEntries(accountIds(vector).map((id) => [id, {}]))
  Object.assign(accounts, vector.world.accounts)
  withCaller(accounts, vector.request)
  return {
    organizations: vector.world.organization === undefined ? [] : [organization(vector.world.organization)],
    accounts: Object.fromEntries(Object.entries(accounts).map(([id, entry]) => [id, account(id, entry)])),
    vpcEndpoints: Object.fromEntries(
      Object.entries(vector.world.vpcEndpoints ?? {}).map(([id, { account: owner, policy: document, vpc }]) => [
        id,
        {
          id,
          account: owner,
          vpc,
          kind: "unknown" as const,
          policy: document === undefined ? ("none" as const) : policy("endpoint policy", document)
        }
      ])
    )
  }
}
