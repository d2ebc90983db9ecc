import type { Account, KeyGrant, Policy, Resource, Role, User } from "@countersign/engine"
import { PublicAccessBlock } from "@countersign/engine"
import fc from "fast-check"
import { mostly, simplestFirst } from "./mostly.ts"
import * as policies from "./policy.ts"
import * as vocabulary from "./vocabulary.ts"

const tags = simplestFirst(
  { arbitrary: fc.constant({}), weight: 1 },
  { arbitrary: fc.constantFrom(...vocabulary.colours).map((team) => ({ team })), weight: 2 }
)

const oneIn = <A>(rest: number, arbitrary: fc.Arbitrary<A>): fc.Arbitrary<A | "none"> =>
  simplestFirst<A | "none">({ arbitrary: fc.constant("none" as const), weight: rest }, { arbitrary, weight: 1 })

const identityPolicies = fc.array(policies.identityPolicy, { maxLength: 2, size: "max" })

const user = (account: string, name: (typeof vocabulary.userNames)[number]): fc.Arbitrary<User> =>
  fc.record({
    arn: fc.constant(vocabulary.userArn(account, name)),
    uniqueId: fc.constant(vocabulary.userId(account, name)),
    tags,
    groups: fc.constant(name === "bob" ? [vocabulary.groupName] : []),
    identityPolicies,
    permissionsBoundary: oneIn(1, policies.permissionsBoundary)
  })

const role = (account: string, name: (typeof vocabulary.roleNames)[number]): fc.Arbitrary<Role> =>
  fc.record({
    arn: fc.constant(vocabulary.roleArn(account, name)),
    uniqueId: fc.constant(vocabulary.roleId(account, name)),
    tags,
    identityPolicies,
    permissionsBoundary:
      name === "AWSServiceRoleForJobs" ? fc.constant("none" as const) : oneIn(1, policies.permissionsBoundary),
    trustPolicy: policies.trustPolicy,
    serviceLinked: fc.constant(name === "AWSServiceRoleForJobs")
  })

const grant = (account: string): fc.Arbitrary<KeyGrant> =>
  fc.record(
    {
      granteePrincipal: fc.constantFrom(
        ...vocabulary.accounts.slice(0, 2).map((one) => vocabulary.roleArn(one, "app")),
        vocabulary.userArn(account, "ann")
      ),
      operations: fc.subarray(["Decrypt", "GenerateDataKey"], { minLength: 1 })
    },
    { requiredKeys: ["granteePrincipal", "operations"] }
  )

const settings = simplestFirst(
  { arbitrary: fc.constant(PublicAccessBlock.off), weight: 2 },
  {
    arbitrary: fc.record({
      BlockPublicAcls: fc.boolean(),
      IgnorePublicAcls: fc.boolean(),
      BlockPublicPolicy: fc.boolean(),
      RestrictPublicBuckets: fc.boolean()
    }),
    weight: 1
  }
)

const accessPoint = (account: string) =>
  fc.record({
    bucket: fc.constantFrom(...vocabulary.accounts.slice(0, 2).map((one) => vocabulary.resourceArn(one, "bucket"))),
    bucketAccount: fc.constant("unknown" as const),
    vpc: mostly(3, undefined, `vpc-${account.slice(0, 1)}`)
  })

const resource = (account: string, kind: vocabulary.ResourceKind): fc.Arbitrary<Resource> =>
  fc.record({
    policy:
      kind === "instance"
        ? fc.constant("none" as const)
        : simplestFirst<Policy | "none">(
            { arbitrary: fc.constant("none" as const), weight: 1 },
            { arbitrary: policies.resourcePolicy, weight: 3 }
          ),
    tags,
    grants: kind === "key" ? fc.array(grant(account), { maxLength: 2, size: "max" }) : fc.constant([]),
    awsManaged: kind === "key" ? mostly(4, false, true) : fc.constant(false),
    attributeBasedAccessControl: kind === "bucket" ? fc.boolean() : fc.constant(false),
    publicAccessBlock: kind === "bucket" || kind === "accessPoint" ? settings : fc.constant(PublicAccessBlock.off),
    ...(kind === "accessPoint" ? { accessPoint: accessPoint(account) } : {}),
    objectOwnership: fc.constant("BucketOwnerEnforced" as const),
    objectOwners: fc.constant({})
  })

type Resources = Readonly<Record<string, Resource>>

const resources = (account: string): fc.Arbitrary<Resources> =>
  fc
    .record(
      Object.fromEntries(
        vocabulary.resourceKinds.map((kind) => [vocabulary.resourceArn(account, kind), resource(account, kind)])
      ),
      { requiredKeys: [] }
    )
    .map((found) => found as Resources)

const named = <Name extends string, A>(
  names: ReadonlyArray<Name>,
  of: (name: Name) => fc.Arbitrary<A>
): fc.Arbitrary<Record<string, A>> => fc.record(Object.fromEntries(names.map((name) => [name, of(name)])))

/** A complete account with the users, roles and group of the vocabulary, and some of its resources. */
export const account = (id: string): fc.Arbitrary<Account> =>
  fc.record({
    id: fc.constant(id),
    complete: fc.constant(true),
    organization: fc.constant("none" as const),
    canonicalUserId: fc.constant(vocabulary.canonicalUserId(id)),
    publicAccessBlock: settings,
    resourceShares: fc.constant([]),
    users: named(vocabulary.userNames, (name) => user(id, name)),
    groups: fc.record({ [vocabulary.groupName]: fc.record({ identityPolicies }) }),
    roles: named(vocabulary.roleNames, (name) => role(id, name)),
    resources: resources(id)
  })
