import { describe, expect, it } from "vitest"
import type { KeyGrant } from "../../../src/world/Account.ts"
import { account, admits, allow, deny, policy, resource, role, world } from "../../support/world.ts"

const owner = "222222222222"
const key = `arn:aws:kms:us-east-1:${owner}:key/1`
const appArn = `arn:aws:iam::${owner}:role/app`
const foreignArn = "arn:aws:iam::111111111111:role/app"
const delegates = policy({ Effect: "Allow", Principal: { AWS: owner }, Action: "kms:*", Resource: "*" })

const places = (grants: ReadonlyArray<KeyGrant>, identity: ReadonlyArray<object> = [], boundary?: object) => {
  const known = {
    identityPolicies: [policy(...identity)],
    permissionsBoundary: boundary === undefined ? ("none" as const) : policy(boundary)
  }
  return world([
    account(owner, {
      roles: { app: role(appArn, known) },
      resources: { [key]: resource({ policy: delegates, grants }) }
    }),
    account("111111111111", { roles: { app: role(foreignArn, known) } })
  ])
}

const decrypt = (roleArn: string, context: Readonly<Record<string, string>> = {}) => ({
  principal: { type: "role-session", roleArn, sessionName: "s" } as const,
  action: "kms:Decrypt",
  resource: key,
  context
})

const grant = (granteePrincipal: string, known: Partial<KeyGrant> = {}): KeyGrant => ({
  granteePrincipal,
  operations: ["Decrypt"],
  ...known
})

describe("grants on a key", () => {
  // @clause kms.grants
  it("suffice alone inside the key's account", () => {
    expect(admits(places([]), decrypt(appArn))).toEqual(["ImplicitDeny"])
    expect(admits(places([grant(appArn)]), decrypt(appArn))).toEqual(["Allow"])
    expect(admits(places([grant(appArn, { operations: ["Encrypt"] })]), decrypt(appArn))).toEqual(["ImplicitDeny"])
    expect(admits(places([grant(foreignArn)]), decrypt(appArn))).toEqual(["ImplicitDeny"])
  })

  // @clause kms.grants
  it("never beat a deny", () => {
    expect(admits(places([grant(appArn)], [deny("kms:*", "*")]), decrypt(appArn))).toEqual(["ExplicitDeny"])
  })

  // @clause kms.grants
  it("to a role stay under its boundary, as a key policy that names the role does", () => {
    expect(admits(places([grant(appArn)], [], allow("s3:*", "*")), decrypt(appArn))).toEqual(["ImplicitDeny"])
    expect(admits(places([grant(appArn)], [], allow("kms:*", "*")), decrypt(appArn))).toEqual(["Allow"])
  })

  // @clause kms.grants
  it("stand in for the key policy only, across accounts", () => {
    expect(admits(places([grant(foreignArn)]), decrypt(foreignArn))).toEqual(["ImplicitDeny"])
    expect(admits(places([grant(foreignArn)], [allow("kms:Decrypt", key)]), decrypt(foreignArn))).toEqual(["Allow"])
  })

  // @clause kms.grant-constraints
  it("ask for the encryption context they name: a subset allows more beside it, equality does not", () => {
    const one = { "kms:EncryptionContext:dept": "IT" }
    const more = { ...one, "kms:EncryptionContext:purpose": "test" }
    const subset = places([grant(appArn, { constraints: { EncryptionContextSubset: { dept: "IT" } } })])
    const equal = places([grant(appArn, { constraints: { EncryptionContextEquals: { dept: "IT" } } })])
    expect(admits(subset, decrypt(appArn))).toEqual(["ImplicitDeny"])
    expect(admits(subset, decrypt(appArn, { "kms:EncryptionContext:dept": "HR" }))).toEqual(["ImplicitDeny"])
    expect(admits(subset, decrypt(appArn, one))).toEqual(["Allow"])
    expect(admits(subset, decrypt(appArn, more))).toEqual(["Allow"])
    expect(admits(equal, decrypt(appArn, one))).toEqual(["Allow"])
    expect(admits(equal, decrypt(appArn, more))).toEqual(["ImplicitDeny"])
    expect(admits(equal, { ...decrypt(appArn), unknownKeys: "all" })).toEqual(["Allow", "ImplicitDeny"])
  })
})
