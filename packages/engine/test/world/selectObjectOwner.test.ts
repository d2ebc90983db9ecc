import { describe, expect, it } from "vitest"
import type { Account, Resource } from "../../src/world/Account.ts"
import { account, admits, allow, policy, prove, resource, user, world } from "../support/world.ts"

const ana = "arn:aws:iam::111111111111:user/ana"
const bucket = "arn:aws:s3:::shared"
const grant = policy({ Effect: "Allow", Principal: { AWS: ana }, Action: "*", Resource: "*" })
const request = { principal: { type: "user", arn: ana }, action: "s3:GetObject", resource: `${bucket}/k` } as const

const worldWith = (known: Partial<Resource>, owner: Partial<Account> = {}) =>
  world([
    account("111111111111", { users: { ana: user(ana, { identityPolicies: [policy(allow("*", "*"))] }) } }),
    account("222222222222", { resources: { [bucket]: resource({ policy: grant, ...known }) }, ...owner })
  ])

// @clause s3.object-ownership
it("with access control lists on, an object whose owner is unknown stays open, and says what is missing", () => {
  const open = worldWith({ objectOwnership: "ObjectWriter" })
  expect(admits(open, request)).toEqual(["Allow", "ImplicitDeny"])
  expect(prove(open, request).checks[0].missing).toEqual([{ kind: "object-owner", of: `${bucket}/k` }])
})

it("access control lists are said not to be modelled", () => {
  const owned = worldWith({ objectOwnership: "ObjectWriter", objectOwners: { [`${bucket}/k`]: "333333333333" } })
  expect(prove(owned, request).checks[0].notes).toContainEqual({ code: "access-control-lists" })
  expect(prove(worldWith({}), request).checks[0].notes).not.toContainEqual({ code: "access-control-lists" })
})

// @clause s3.object-ownership
describe("a bucket whose Object Ownership nobody states", () => {
  const partly = { complete: false, resourceShares: [] }
  const put = { ...request, action: "s3:PutObject" } as const

  it("has AWS's default in a complete account", () => {
    expect(admits(worldWith({}), request)).toEqual(["Allow"])
  })

  it("may be an older one elsewhere, with objects of other accounts: an allow is not certain", () => {
    expect(admits(worldWith({}, partly), request)).toEqual(["Allow", "ImplicitDeny"])
    expect(prove(worldWith({}, partly), request).checks[0].missing).toEqual([
      { kind: "object-owner", of: `${bucket}/k` }
    ])
  })

  it("is settled by stating it, or by stating that the bucket's owner owns the object", () => {
    expect(admits(worldWith({ objectOwnership: "BucketOwnerEnforced" }, partly), request)).toEqual(["Allow"])
    expect(admits(worldWith({ objectOwners: { [`${bucket}/k`]: "222222222222" } }, partly), request)).toEqual(["Allow"])
  })

  it("does not matter to what the bucket's owner decides for every object", () => {
    expect(admits(worldWith({}, partly), put)).toEqual(["Allow"])
    expect(admits(worldWith({}, partly), { ...request, action: "s3:ListBucket", resource: bucket })).toEqual(["Allow"])
  })
})
