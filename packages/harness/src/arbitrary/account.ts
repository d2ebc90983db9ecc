import type { Account, KeyGrant, Policy, Resource, Role, User } from "@countersign/engine"
import { PublicAccessBlock } from "@countersign/engine"
import type { Recipe } from "./Choices.ts"
import { every, most } from "./entries.ts"
import * as policies from "./policy.ts"
import { always, map, mostly, oneOf, several, weighted } from "./recipes.ts"
import * as vocabulary from "./vocabulary.ts"

const tags: Recipe<Readonly<Record<string, string>>> = weighted(
  [1, always({})],
  [2, map(oneOf(vocabulary.colours), (team) => ({ team }))]
)

const none = always("none" as const)

const boundary: Recipe<Policy | "none"> = weighted<Policy | "none">([1, none], [1, policies.permissionsBoundary])

const identityPolicies = several(policies.identityPolicy, 0, 2)

const user =
  (account: string, name: (typeof vocabulary.userNames)[number]): Recipe<User> =>
  (choices) => ({
    arn: vocabulary.userArn(account, name),
    uniqueId: vocabulary.userId(account, name),
    tags: tags(choices),
    groups: name === "bob" ? [vocabulary.groupName] : [],
    identityPolicies: identityPolicies(choices),
    permissionsBoundary: boundary(choices)
  })

const role =
  (account: string, name: (typeof vocabulary.roleNames)[number]): Recipe<Role> =>
  (choices) => ({
    arn: vocabulary.roleArn(account, name),
    uniqueId: vocabulary.roleId(account, name),
    tags: tags(choices),
    identityPolicies: identityPolicies(choices),
    permissionsBoundary: name === "AWSServiceRoleForJobs" ? "none" : boundary(choices),
    trustPolicy: policies.trustPolicy(choices),
    serviceLinked: name === "AWSServiceRoleForJobs"
  })

const operations = oneOf([["Decrypt"], ["GenerateDataKey"], ["Decrypt", "GenerateDataKey"]])

const grants = (account: string): Recipe<ReadonlyArray<KeyGrant>> => {
  const roles = vocabulary.accounts.slice(0, 2).map((one) => vocabulary.roleArn(one, "app"))
  const grantee = oneOf([...roles, vocabulary.userArn(account, "ann")])
  return several((choices) => ({ granteePrincipal: grantee(choices), operations: operations(choices) }), 0, 2)
}

const flag = oneOf([false, true])

const settings: Recipe<PublicAccessBlock.PublicAccessBlock> = weighted<PublicAccessBlock.PublicAccessBlock>(
  [2, always(PublicAccessBlock.off)],
  [
    1,
    (choices) => ({
      BlockPublicAcls: flag(choices),
      IgnorePublicAcls: flag(choices),
      BlockPublicPolicy: flag(choices),
      RestrictPublicBuckets: flag(choices)
    })
  ]
)

const buckets = oneOf(vocabulary.accounts.slice(0, 2).map((one) => vocabulary.resourceArn(one, "bucket")))

const accessPoint = (account: string): Recipe<Pick<Resource, "accessPoint">> => {
  const vpc = mostly(3, undefined, `vpc-${account.slice(0, 1)}`)
  return (choices) => ({ accessPoint: { bucket: buckets(choices), bucketAccount: "unknown", vpc: vpc(choices) } })
}

const resourcePolicy = weighted<Policy | "none">([1, none], [3, policies.resourcePolicy])
const seldom = mostly(4, false, true)
const never = always(false)

/** What resources of a kind have of their own, besides a policy and tags. */
const ofKind = (account: string, kind: vocabulary.ResourceKind) => ({
  policy: kind === "instance" ? none : resourcePolicy,
  grants: kind === "key" ? grants(account) : always([]),
  awsManaged: kind === "key" ? seldom : never,
  attributeBasedAccessControl: kind === "bucket" ? flag : never,
  publicAccessBlock: kind === "bucket" || kind === "accessPoint" ? settings : always(PublicAccessBlock.off),
  accessPoint: kind === "accessPoint" ? accessPoint(account) : always({})
})

const resource = (account: string, kind: vocabulary.ResourceKind): Recipe<Resource> => {
  const of = ofKind(account, kind)
  return (choices) => ({
    policy: of.policy(choices),
    tags: tags(choices),
    grants: of.grants(choices),
    awsManaged: of.awsManaged(choices),
    attributeBasedAccessControl: of.attributeBasedAccessControl(choices),
    publicAccessBlock: of.publicAccessBlock(choices),
    ...of.accessPoint(choices),
    objectOwnership: "BucketOwnerEnforced",
    objectOwners: {}
  })
}

/** A complete account with the users, roles and group of the vocabulary, and most of its resources. */
export const account = (id: string): Recipe<Account> => {
  const users = every(vocabulary.userNames.map((name) => [name, user(id, name)]))
  const groups = every([[vocabulary.groupName, map(identityPolicies, (found) => ({ identityPolicies: found }))]])
  const roles = every(vocabulary.roleNames.map((name) => [name, role(id, name)]))
  const resources = most(vocabulary.resourceKinds.map((kind) => [vocabulary.resourceArn(id, kind), resource(id, kind)]))
  return (choices) => ({
    id,
    complete: true,
    organization: "none",
    canonicalUserId: vocabulary.canonicalUserId(id),
    publicAccessBlock: settings(choices),
    resourceShares: [],
    users: users(choices),
    groups: groups(choices),
    roles: roles(choices),
    resources: resources(choices)
  })
}
