import { Result } from "effect"
import { decide, evaluate } from "../../src/authorize.ts"
import type { Policy } from "../../src/policy/Policy.ts"
import * as PolicyReader from "../../src/policy/PolicyReader.ts"
import type { AuthorizationRequest } from "../../src/request/AuthorizationRequest.ts"
import * as Admits from "../../src/verdict/Admits.ts"
import type { Account, Resource, Role, User } from "../../src/world/Account.ts"
import { off } from "../../src/world/PublicAccessBlock.ts"
import type { World } from "../../src/world/World.ts"

/** A policy of the given statements, version 2012-10-17. */
export const policy = (...statements: ReadonlyArray<object>): Policy => ({
  name: "policy",
  document: PolicyReader.asWritten({ Version: "2012-10-17", Statement: statements })
})

export const allow = (action: string, resource: string): object => ({
  Effect: "Allow",
  Action: action,
  Resource: resource
})
export const deny = (action: string, resource: string): object => ({
  Effect: "Deny",
  Action: action,
  Resource: resource
})

/** A user of whom everything is known: no tags, groups, boundary or policies but those given. */
export const user = (arn: string, known: Partial<User> = {}): User => ({
  arn,
  uniqueId: undefined,
  tags: {},
  groups: [],
  identityPolicies: [],
  permissionsBoundary: "none",
  ...known
})

/** A role of which everything is known. */
export const role = (arn: string, known: Partial<Role> = {}): Role => ({
  arn,
  uniqueId: undefined,
  tags: {},
  identityPolicies: [],
  permissionsBoundary: "none",
  trustPolicy: "none",
  serviceLinked: false,
  ...known
})

/** A resource of which everything is known: no policy, tags or grants but those given. */
export const resource = (known: Partial<Resource> = {}): Resource => ({
  policy: "none",
  tags: {},
  grants: [],
  awsManaged: false,
  attributeBasedAccessControl: false,
  publicAccessBlock: off,
  ...known
})

/** A complete account in no organization. */
export const account = (id: string, known: Partial<Account> = {}): Account => ({
  id,
  complete: true,
  organization: "none",
  canonicalUserId: undefined,
  users: {},
  groups: {},
  roles: {},
  resources: {},
  ...known
})

export const world = (accounts: ReadonlyArray<Account>, known: Partial<World> = {}): World => ({
  organizations: [],
  accounts: Object.fromEntries(accounts.map((one) => [one.id, one])),
  vpcEndpoints: {},
  ...known
})

/** The proof of a request that must be readable. */
export const prove = (places: World, request: AuthorizationRequest) => Result.getOrThrow(evaluate(places, request))

/** The decisions of a request, after checking that the bare decision and the proof agree. */
export const admits = (places: World, request: AuthorizationRequest): ReadonlyArray<string> => {
  const proved = prove(places, request).admits
  const decided = Result.getOrThrow(decide(places, request))
  if (proved !== decided) throw new Error(`decide says ${decided}, evaluate says ${proved}`)
  return Admits.toArray(proved)
}
