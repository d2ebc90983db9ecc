import { type AccessPoint, type Account, type Fact, type Policy, unknown, type World } from "@countersign/engine"
import type { AccountFile } from "./AccountFile.ts"
import type * as Identities from "./identities.ts"
import { arnOf } from "./identityArn.ts"
import type { OwnFile } from "./OwnFile.ts"
import { publicAccessBlock } from "./publicAccessBlock.ts"
import * as PolicyReference from "./PolicyReference.ts"
import { resourceShares } from "./resourceShares.ts"
import type { Policies } from "./readPolicies.ts"
import type * as Resources from "./resources.ts"

/** How one account reads what its file says and does not say. */
interface Reader {
  /** What is not mentioned is unknown; in a complete account it is none. */
  readonly otherwise: <A>(none: A) => Fact<A>
  readonly policies: (
    paths: ReadonlyArray<string> | undefined,
    setting: PolicyReference.PolicySetting
  ) => Fact<ReadonlyArray<Policy>>
  readonly policy: (path: string | null | undefined, setting: PolicyReference.PolicySetting) => Fact<Policy | "none">
}

const reader = (file: OwnFile<AccountFile>, { ofFile }: Policies): Reader => {
  const find = ofFile(file)
  const otherwise = <A>(none: A): Fact<A> => (file.value.complete === true ? none : unknown)
  return {
    otherwise,
    policies: (paths, setting) => paths?.map((path) => find(path, setting)) ?? otherwise([]),
    policy: (path, setting) => {
      if (path === undefined) return otherwise("none" as const)
      return path === null ? "none" : find(path, setting)
    }
  }
}

const mapValues = <A, B>(entries: Readonly<Record<string, A>> = {}, make: (value: A, name: string) => B) =>
  Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, make(value, name)]))

// Whoever exists has a unique id, complete or not: left out, it is unknown.
const common = (entry: Identities.User | Identities.Role, read: Reader) => ({
  uniqueId: entry.uniqueId ?? unknown,
  tags: entry.tags ?? read.otherwise({}),
  identityPolicies: read.policies(entry.identityPolicies, PolicyReference.identityBased),
  permissionsBoundary: read.policy(entry.permissionsBoundary, PolicyReference.permissionsBoundary)
})

const users = (file: AccountFile, read: Reader): Account["users"] =>
  mapValues(file.users, (user, name) => ({
    arn: arnOf(file, "user", name, user.path),
    groups: user.groups ?? read.otherwise([]),
    ...common(user, read)
  }))

const roles = (file: AccountFile, read: Reader): Account["roles"] =>
  mapValues(file.roles, (role, name) => ({
    arn: arnOf(file, "role", name, role.path),
    trustPolicy: read.policy(role.trustPolicy, PolicyReference.roleTrust),
    serviceLinked: role.serviceLinked ?? role.path?.startsWith("/aws-service-role/") ?? false,
    ...common(role, read)
  }))

// No account has an access point without a bucket: left out, the bucket is unknown in a complete account too.
const accessPoint = ({ accessPoint: entry }: Resources.Resource, read: Reader): { accessPoint?: AccessPoint } =>
  entry === undefined
    ? {}
    : {
        accessPoint: {
          bucket: entry.bucket ?? unknown,
          bucketAccount: entry.bucketAccount ?? unknown,
          vpc: entry.vpc === null ? undefined : (entry.vpc ?? read.otherwise(undefined))
        }
      }

const resource = (entry: Resources.Resource, arn: string, read: Reader): Account["resources"][string] => ({
  policy: read.policy(entry.policy, PolicyReference.resourceBased(arn)),
  tags: entry.tags ?? read.otherwise({}),
  grants: entry.grants ?? read.otherwise([]),
  awsManaged: entry.awsManaged ?? false,
  attributeBasedAccessControl: entry.abac ?? read.otherwise(false),
  ...publicAccessBlock(entry),
  ...accessPoint(entry, read),
  ...(entry.objectOwnership === undefined ? {} : { objectOwnership: entry.objectOwnership }),
  ...(entry.objectOwners === undefined ? {} : { objectOwners: entry.objectOwners })
})

/** The account that a file describes. */
export const makeAccount = (file: OwnFile<AccountFile>, policies: Policies): Account => {
  const read = reader(file, policies)
  const { canonicalUserId, complete = false, groups, id, organization, resources } = file.value
  return {
    id,
    complete,
    organization: organization ?? read.otherwise("none"),
    canonicalUserId: canonicalUserId === null ? undefined : (canonicalUserId ?? unknown),
    ...publicAccessBlock(file.value),
    ...resourceShares(file.value),
    users: users(file.value, read),
    roles: roles(file.value, read),
    groups: mapValues(groups, ({ identityPolicies }) => ({
      identityPolicies: read.policies(identityPolicies, PolicyReference.identityBased)
    })),
    resources: mapValues(resources, (entry, arn) => resource(entry, arn, read))
  }
}

/** The VPC endpoints that an account's file lists. */
export const makeEndpoints = (
  file: OwnFile<AccountFile>,
  policies: Policies
): ReadonlyArray<readonly [string, World.VpcEndpoint]> => {
  const read = reader(file, policies)
  const make = (id: string, entry: Resources.VpcEndpoint): World.VpcEndpoint => ({
    id,
    account: file.value.id,
    vpc: entry.vpc ?? unknown,
    kind: entry.kind ?? unknown,
    policy: read.policy(entry.policy, PolicyReference.vpcEndpoint)
  })
  return Object.entries(file.value.vpcEndpoints ?? {}).map(([id, entry]) => [id, make(id, entry)])
}
