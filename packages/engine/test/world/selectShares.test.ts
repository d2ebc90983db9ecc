import { expect, it } from "vitest"
import type { AuthorizationRequest } from "../../src/request/AuthorizationRequest.ts"
import * as Admits from "../../src/verdict/Admits.ts"
import type { Account } from "../../src/world/Account.ts"
import type { ResourceShare } from "../../src/world/ResourceShare.ts"
import type { World } from "../../src/world/World.ts"
import { account, admits, allow, policy, prove, user, world } from "../support/world.ts"

const ana = "arn:aws:iam::111111111111:user/ana"
const subnet = "arn:aws:ec2:eu-west-1:222222222222:subnet/subnet-1"
const request = { principal: { type: "user", arn: ana }, action: "ec2:RunInstances", resource: subnet } as const

const network = (accepted: ResourceShare["accepted"]): ResourceShare => ({
  name: "network",
  resources: [subnet],
  principals: ["111111111111"],
  permission: { actions: ["ec2:RunInstances"], conditions: [] },
  accepted
})

const worldWith = (known: Partial<Account>) =>
  world([
    account("111111111111", { users: { ana: user(ana, { identityPolicies: [policy(allow("*", "*"))] }) } }),
    account("222222222222", known)
  ])

// @clause ram.accepted
it("a share that may not have been accepted stays open, and says so", () => {
  const open = worldWith({ resourceShares: [network("unknown")] })
  expect(admits(open, request)).toContain("Allow")
  expect(admits(open, request)).toContain("ImplicitDeny")
  expect(prove(open, request).checks[0].missing).toEqual([{ kind: "resource-share", of: "network" }])
})

// @clause ram.share
it("the proof names the share as a policy on the resource", () => {
  const { trustingAccount } = prove(worldWith({ resourceShares: [network(true)] }), request).checks[0]
  const policies = trustingAccount.policyTypes.flatMap(({ sets }) => sets).flatMap((set) => set.policies)
  expect(policies.map((one) => one.policy.name)).toEqual(["resource share network"])
})

it("an account that tells neither its shares nor that it is complete may share", () => {
  expect(admits(worldWith({ complete: false }), request)).toContain("Allow")
  expect(admits(worldWith({ complete: false, resourceShares: [] }), request)).toEqual(["ImplicitDeny"])
  expect(admits(worldWith({}), request)).toEqual(["ImplicitDeny"])
})

const organization = "arn:aws:organizations::999999999999:organization/o-example"

const ownersSide = (places: World, asked: AuthorizationRequest) =>
  Admits.toArray(prove(places, asked).checks[0].trustingAccount.admits)

const consumerOf = (share: ResourceShare, place: Account["organization"]) =>
  world([
    account("111111111111", {
      organization: place,
      users: { ana: user(ana, { identityPolicies: [policy(allow("*", "*"))] }) }
    }),
    account("222222222222", { resourceShares: [share] })
  ])

// @clause ram.principals
it("a share with an organization stays open while the caller's organization is unknown, and asks for that alone", () => {
  const shared = { ...network(true), principals: [organization] }
  const open = consumerOf(shared, "unknown")
  expect(ownersSide(open, request)).toEqual(["Allow", "ImplicitDeny"])
  expect(prove(open, request).checks[0].missing).toEqual([{ kind: "organization", of: "111111111111" }])
  expect(ownersSide(consumerOf(shared, "none"), request)).toEqual(["ImplicitDeny"])
  const claimed = { ...request, context: { "aws:PrincipalOrgID": "o-example" } }
  expect(ownersSide(open, claimed)).toEqual(["Allow", "ImplicitDeny"])
  expect(ownersSide(open, { ...request, action: "ec2:DeleteSubnet" })).toEqual(["ImplicitDeny"])
})

// @clause ram.share
it("what an account may share is no question for its own callers", () => {
  const bob = "arn:aws:iam::222222222222:user/bob"
  const own = world([account("222222222222", { complete: false, users: { bob: user(bob) } })])
  expect(admits(own, { ...request, principal: { type: "user", arn: bob } })).toEqual(["ImplicitDeny"])
})
