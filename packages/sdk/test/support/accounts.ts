import { type Account, type Policy, PolicyReader, type Resource, type Role, type World } from "@countersign/sdk"

/** A policy read from text, so that its statements have places. */
export const policyOf = (name: string, ...statements: ReadonlyArray<object>): Policy => {
  const text = JSON.stringify({ Version: "2012-10-17", Statement: statements }, undefined, 1)
  return { name, document: PolicyReader.read(text).document!, source: { file: `${name}.json`, text } }
}

/** A complete account outside every organization, with nothing but what is given. */
export const account = (id: string, entries: Partial<Account> = {}): Account => ({
  id,
  complete: true,
  organization: "none",
  canonicalUserId: undefined,
  users: {},
  groups: {},
  roles: {},
  resources: {},
  ...entries
})

/** A role without tags and policies but those given. */
export const role = (arn: string, entries: Partial<Role> = {}): Role => ({
  arn,
  uniqueId: undefined,
  tags: {},
  identityPolicies: [],
  permissionsBoundary: "none",
  trustPolicy: "none",
  serviceLinked: false,
  ...entries
})

/** A resource without tags, grants and policy but those given. */
export const resource = (entries: Partial<Resource> = {}): Resource => ({
  policy: "none",
  tags: {},
  grants: [],
  awsManaged: false,
  attributeBasedAccessControl: false,
  ...entries
})

/** A world of these accounts, without organizations and endpoints. */
export const world = (...accounts: ReadonlyArray<Account>): World.World => ({
  organizations: [],
  vpcEndpoints: {},
  accounts: Object.fromEntries(accounts.map((one) => [one.id, one]))
})
