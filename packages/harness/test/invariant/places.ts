import { type Account, type Policy, PolicyReader, type Resource, type Role, World } from "@countersign/engine"

export const owner = "111111111111"
export const partner = "222222222222"
export const lake = "arn:aws:s3:::lake"

/** A policy of statements as AWS writes them. */
const policy = (...statements: ReadonlyArray<object>): Policy => {
  const text = JSON.stringify({ Version: "2012-10-17", Statement: statements })
  return { name: "policy", document: PolicyReader.read(text).document! }
}

export const allow = (...actions: ReadonlyArray<string>) => ({ Effect: "Allow", Action: actions, Resource: "*" })

export const role = (account: string, name: string, ...statements: ReadonlyArray<object>): Role => ({
  arn: `arn:aws:iam::${account}:role/${name}`,
  uniqueId: "unknown",
  tags: {},
  identityPolicies: statements.length === 0 ? [] : [policy(...statements)],
  permissionsBoundary: "none",
  trustPolicy: "none",
  serviceLinked: false
})

export const account = (id: string, ...roles: ReadonlyArray<Role>): Account => ({
  id,
  complete: true,
  organization: "none",
  canonicalUserId: "unknown",
  users: {},
  groups: {},
  roles: Object.fromEntries(roles.map((one) => [one.arn, one])),
  resources: {}
})

/** A bucket with a policy of these statements. */
const bucket = (...statements: ReadonlyArray<object>): Resource => ({
  policy: statements.length === 0 ? "none" : policy(...statements),
  tags: {},
  grants: [],
  awsManaged: false,
  attributeBasedAccessControl: false
})

/** A world in which the owner's account has the lake, with a bucket policy of these statements. */
export const worldOf = (statements: ReadonlyArray<object>, ...accounts: ReadonlyArray<Account>): World.World => {
  const all = [account(owner), ...accounts].map((one) => [one.id, one] as const)
  const known = Object.fromEntries(all)
  return {
    ...World.empty,
    accounts: { ...known, [owner]: { ...known[owner]!, resources: { [lake]: bucket(...statements) } } }
  }
}

/** A statement of a bucket policy about the objects of the lake. */
export const objects = (effect: "Allow" | "Deny", principal: unknown, condition?: object) => ({
  Effect: effect,
  Principal: principal,
  Action: "s3:GetObject",
  Resource: `${lake}/*`,
  ...(condition === undefined ? {} : { Condition: condition })
})
