import { expect, it } from "vitest"
import type { Resource } from "../../src/world/Account.ts"
import { account, admits, allow, policy, prove, resource, user, world } from "../support/world.ts"

const ana = "arn:aws:iam::111111111111:user/ana"
const bucket = "arn:aws:s3:::shared"
const grant = policy({ Effect: "Allow", Principal: { AWS: ana }, Action: "*", Resource: "*" })
const request = { principal: { type: "user", arn: ana }, action: "s3:GetObject", resource: `${bucket}/k` } as const

const worldWith = (known: Partial<Resource>) =>
  world([
    account("111111111111", { users: { ana: user(ana, { identityPolicies: [policy(allow("*", "*"))] }) } }),
    account("222222222222", { resources: { [bucket]: resource({ policy: grant, ...known }) } })
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
