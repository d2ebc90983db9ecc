import {
  type Account,
  type Organization,
  type Policy,
  PolicyReader,
  PublicAccessBlock,
  type Resource,
  type ResourceShare,
  type Role,
  type User,
  type World
} from "@countersign/engine"
import { mapEntries } from "../scenario/mapEntries.ts"
import { listedAccounts, listedOrganizations } from "./listedAccounts.ts"
import type {
  NamedDocument,
  Vector,
  VectorAccount,
  VectorOrganization,
  VectorPublicAccessBlock,
  VectorResource,
  VectorResourceShare,
  VectorRole,
  VectorUser,
  VectorVpcEndpoint
} from "./Vector.ts"

const policy = (name: string, document: unknown): Policy => ({ name, document: PolicyReader.asWritten(document) })

/** A policy that may not be there. */
const optional = (name: string, document: unknown): Policy | "none" =>
  document === undefined || document === null ? "none" : policy(name, document)

const named = ({ document, name }: NamedDocument): Policy => policy(name, document)

const policies = (documents: ReadonlyArray<NamedDocument> | undefined): ReadonlyArray<Policy> =>
  (documents ?? []).map(named)

const identity = (entry: VectorRole | VectorUser, arn: string) => ({
  arn: entry.arn ?? arn,
  uniqueId: entry.uniqueId,
  tags: entry.tags ?? {},
  identityPolicies: policies(entry.identityPolicies),
  permissionsBoundary: entry.permissionsBoundary ? named(entry.permissionsBoundary) : ("none" as const)
})

const user = (entry: VectorUser, arn: string): User => ({ ...identity(entry, arn), groups: entry.groups ?? [] })

const role = (entry: VectorRole, arn: string): Role => ({
  ...identity(entry, arn),
  trustPolicy: optional("trust policy", entry.trustPolicy),
  serviceLinked: entry.serviceLinked === true,
  trustsItself: entry.trustsItself === true
})

const publicAccessBlock = (settings: VectorPublicAccessBlock | undefined): PublicAccessBlock.PublicAccessBlock => ({
  ...PublicAccessBlock.off,
  ...settings
})

const resourceShare = ({ accepted, name, permission, principals, resources }: VectorResourceShare): ResourceShare => ({
  name,
  resources,
  principals,
  permission: {
    actions: permission.actions,
    conditions:
      PolicyReader.asWritten({ Statement: { Condition: permission.conditions } }).statements[0]?.condition ?? []
  },
  accepted: accepted !== false
})

const accessPoint = ({ accessPoint: entry }: VectorResource): Pick<Resource, "accessPoint"> =>
  entry === undefined
    ? {}
    : {
        accessPoint: {
          bucket: entry.bucket,
          bucketAccount: entry.bucketAccount ?? "unknown",
          vpc: entry.vpc
        }
      }

const resource = (entry: VectorResource): Resource => ({
  policy: optional("resource policy", entry.resourcePolicy),
  tags: entry.tags ?? {},
  grants: entry.grants ?? [],
  awsManaged: entry.awsManaged === true,
  attributeBasedAccessControl: entry.abac === true,
  publicAccessBlock: publicAccessBlock(entry.publicAccessBlock),
  ...accessPoint(entry),
  objectOwnership: entry.objectOwnership ?? "BucketOwnerEnforced",
  objectOwners: entry.objectOwners ?? {}
})

const account = (entry: VectorAccount, id: string): Account => ({
  id,
  complete: true,
  organization: "none",
  canonicalUserId: entry.canonicalUserId,
  publicAccessBlock: publicAccessBlock(entry.publicAccessBlock),
  resourceShares: (entry.resourceShares ?? []).map(resourceShare),
  users: mapEntries(entry.users ?? {}, (one, name) => user(one, `arn:aws:iam::${id}:user/${name}`)),
  groups: mapEntries(entry.groups ?? {}, (group) => ({ identityPolicies: policies(group.identityPolicies) })),
  roles: mapEntries(entry.roles ?? {}, (one, name) => role(one, `arn:aws:iam::${id}:role/${name}`)),
  resources: mapEntries(entry.resources ?? {}, resource)
})

const organization = (entry: VectorOrganization): Organization => ({
  id: entry.id,
  rootId: entry.rootId,
  managementAccountId: entry.managementAccountId,
  features: { scp: entry.features?.scp !== false, rcp: entry.features?.rcp !== false },
  nodes: (entry.nodes ?? []).map(({ id, parent, publicAccessBlock: settings, rcps, scps, type }) => ({
    id,
    type,
    ...(type === "root" ? {} : { parent: parent ?? entry.rootId }),
    serviceControlPolicies: policies(scps),
    resourceControlPolicies: policies(rcps),
    publicAccessBlock: publicAccessBlock(settings)
  }))
})

const vpcEndpoint = (
  { account: owner, kind, policy: document, vpc }: VectorVpcEndpoint,
  id: string
): World.VpcEndpoint => ({
  id,
  account: owner,
  vpc,
  // The stricter reading where the case does not tell, which concerns S3 and DynamoDB alone.
  kind: kind ?? "gateway",
  policy: optional("endpoint policy", document)
})

/** An endpoint that only the request names: nothing is known of it, and its policy is AWS's default. */
const unlistedEndpoint = ({ request: { viaVpcEndpoint: id } }: Vector): Record<string, World.VpcEndpoint> =>
  id === undefined ? {} : { [id]: { id, account: "unknown", vpc: "unknown", kind: "gateway", policy: "none" } }

/**
 * The world of a vector, closed: every account complete, and in no organization but those listed.
 */
export const closedWorld = (vector: Vector): World.World => ({
  organizations: listedOrganizations(vector).map(organization),
  accounts: mapEntries(listedAccounts(vector), account),
  vpcEndpoints: { ...unlistedEndpoint(vector), ...mapEntries(vector.world.vpcEndpoints ?? {}, vpcEndpoint) }
})
