import {
  type Account,
  type Organization,
  type Policy,
  PolicyPrinter,
  type Resource,
  type ResourceShare,
  type Role,
  type User,
  type World
} from "@countersign/engine"
import { printRequest } from "@countersign/sdk"
import { mapEntries } from "../scenario/mapEntries.ts"
import type { Question } from "../scenario/Question.ts"
import type {
  NamedDocument,
  Vector,
  VectorAccount,
  VectorOrganization,
  VectorPublicAccessBlock,
  VectorRequest,
  VectorResource,
  VectorResourceShare,
  VectorRole,
  VectorUser,
  VectorVpcEndpoint
} from "./Vector.ts"

/** A question as the corpus writes it. */
export type Asked = Pick<Vector, "request" | "world">

// The bucket behind an access point has an owner in the world, or none.
const mayBeUnknown: ReadonlySet<string> = new Set(["bucketAccount"])

/** Whether something is left open, which a closed world cannot say. */
const isOpen = (value: unknown): boolean =>
  typeof value === "object" && value !== null
    ? Object.entries(value).some(([name, part]) => !mayBeUnknown.has(name) && isOpen(part))
    : value === "unknown"

const isClosed = ({ request, world }: Question): boolean =>
  !isOpen(world) &&
  !isOpen(request) &&
  request.unknownKeys === undefined &&
  world.resourceControlServices === undefined &&
  Object.values(world.accounts).every(({ complete }) => complete)

type Slot = Policy | "none" | "unknown"
type Slots = ReadonlyArray<Policy> | "unknown"

const document = (policy: Slot): unknown =>
  typeof policy === "string" ? undefined : PolicyPrinter.toJson(policy.document)

const named = (policy: Policy): NamedDocument => ({ name: policy.name, document: document(policy) })

const all = (policies: Slots): ReadonlyArray<NamedDocument> => (policies === "unknown" ? [] : policies.map(named))

const identity = ({ arn, identityPolicies, permissionsBoundary, tags, uniqueId }: Role | User) => ({
  arn,
  ...(uniqueId === undefined ? {} : { uniqueId }),
  ...(tags === "unknown" ? {} : { tags }),
  identityPolicies: all(identityPolicies),
  ...(typeof permissionsBoundary === "string" ? {} : { permissionsBoundary: named(permissionsBoundary) })
})

const user = (entry: User): VectorUser => ({
  ...identity(entry),
  groups: entry.groups === "unknown" ? [] : entry.groups
})

const role = (entry: Role): VectorRole => ({
  ...identity(entry),
  trustPolicy: document(entry.trustPolicy),
  serviceLinked: entry.serviceLinked,
  ...(entry.trustsItself === true ? { trustsItself: true } : {})
})

const plain = <A>(fact: A | "unknown" | undefined): A | undefined => (fact === "unknown" ? undefined : fact)

const settings = (found: Resource["publicAccessBlock"]): VectorPublicAccessBlock | undefined =>
  plain(found) as VectorPublicAccessBlock | undefined

const accessPoint = (found: Resource["accessPoint"]): VectorResource["accessPoint"] => {
  const known = plain(found)
  if (known === undefined) return undefined
  const { bucket, bucketAccount, vpc } = known
  return {
    bucket,
    ...(bucketAccount === "unknown" ? {} : { bucketAccount }),
    ...(vpc === undefined ? {} : { vpc })
  }
}

const resource = (entry: Resource): VectorResource =>
  withoutAbsent({
    resourcePolicy: document(entry.policy),
    tags: plain(entry.tags),
    grants: plain(entry.grants),
    awsManaged: entry.awsManaged,
    abac: entry.attributeBasedAccessControl === true,
    publicAccessBlock: settings(entry.publicAccessBlock),
    accessPoint: accessPoint(entry.accessPoint),
    objectOwnership: plain(entry.objectOwnership),
    objectOwners: plain(entry.objectOwners)
  })

type Present<A> = { readonly [Key in keyof A]?: Exclude<A[Key], undefined> }

const withoutAbsent = <A extends object>(members: A): Present<A> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Present<A>

const resourceShare = ({ permission: { actions, conditions }, ...share }: ResourceShare): VectorResourceShare => ({
  name: share.name,
  resources: share.resources,
  principals: share.principals,
  permission: {
    actions,
    conditions: Object.fromEntries(
      conditions.map(({ operator, tests }) => [
        operator,
        Object.fromEntries(tests.map(({ key, values }) => [key, values]))
      ])
    )
  },
  accepted: share.accepted === true
})

const account = (entry: Account): VectorAccount =>
  withoutAbsent({
    users: mapEntries(entry.users, user),
    groups: mapEntries(entry.groups, ({ identityPolicies }) => ({ identityPolicies: all(identityPolicies) })),
    roles: mapEntries(entry.roles, role),
    resources: mapEntries(entry.resources, resource),
    canonicalUserId: plain(entry.canonicalUserId),
    publicAccessBlock: settings(entry.publicAccessBlock),
    resourceShares: (entry.resourceShares ?? []).map(resourceShare)
  })

const organization = ({ features, id, managementAccountId, nodes, rootId }: Organization): VectorOrganization => ({
  id,
  rootId,
  managementAccountId,
  features: { scp: features.scp === true, rcp: features.rcp === true },
  nodes: nodes.map((node) => ({
    id: node.id,
    type: node.type,
    ...(node.parent === undefined ? {} : { parent: node.parent }),
    scps: all(node.serviceControlPolicies),
    rcps: all(node.resourceControlPolicies),
    publicAccessBlock: settings(node.publicAccessBlock) ?? {}
  }))
})

const vpcEndpoint = ({ account: owner, kind, policy, vpc }: World.VpcEndpoint): VectorVpcEndpoint => ({
  account: owner,
  vpc,
  ...(kind === "unknown" ? {} : { kind }),
  policy: document(policy)
})

const mfaKey = "aws:MultiFactorAuthPresent"

// The corpus never derives the key: what the session says of itself is listed.
const contextOf = ({ context = {}, principal }: Question["request"]): NonNullable<VectorRequest["context"]> =>
  principal.type === "user-session" &&
  principal.mfa !== undefined &&
  !Object.keys(context).some((key) => key.toLowerCase() === mfaKey.toLowerCase())
    ? { ...context, [mfaKey]: String(principal.mfa) }
    : context

const request = (asked: Question["request"]): VectorRequest => ({
  ...(printRequest(asked) as VectorRequest),
  context: contextOf(asked)
})

/** The question as a case of the corpus asks it; `undefined` where its world leaves something open. */
export const toVector = (question: Question): Asked | undefined => {
  if (!isClosed(question)) return undefined
  const { accounts, organizations, vpcEndpoints } = question.world
  const [first, ...more] = organizations.map(organization)
  return {
    world: {
      ...(first === undefined ? {} : { organization: first }),
      ...(more.length === 0 ? {} : { organizations: more }),
      accounts: mapEntries(accounts, account),
      vpcEndpoints: mapEntries(vpcEndpoints, vpcEndpoint)
    },
    request: request(question.request)
  }
}
