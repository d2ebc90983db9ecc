import { expect, it } from "vitest"
import type { Resource } from "../../../src/world/Account.ts"
import { off } from "../../../src/world/PublicAccessBlock.ts"
import { account, admits, allow, policy, prove, resource, user, world } from "../../support/world.ts"

const ana = "arn:aws:iam::111111111111:user/ana"
const bucket = "arn:aws:s3:::shared"
const everyone = policy({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" })
const request = { principal: { type: "user", arn: ana }, action: "s3:GetObject", resource: `${bucket}/k` } as const

const worldWith = (known: Partial<Resource>, complete = true) =>
  world([
    account("111111111111", { users: { ana: user(ana, { identityPolicies: [policy(allow("*", "*"))] }) } }),
    account("222222222222", { complete, resources: { [bucket]: { ...resource(), ...known } } })
  ])

// @clause bpa.default
it("a bucket of which nobody says whether it restricts public policies leaves both open", () => {
  const open = worldWith({ policy: everyone, publicAccessBlock: "unknown" })
  expect(admits(open, request)).toEqual(["Allow", "ExplicitDeny"])
  const { missing } = prove(open, request).checks[0]
  expect(missing).toEqual([{ kind: "public-access-block", of: bucket }])
})

it("a complete account that states no settings has none", () => {
  expect(admits(worldWith({ policy: everyone, publicAccessBlock: off }), request)).toEqual(["Allow"])
})

it("an account that is not complete may restrict public buckets", () => {
  expect(admits(worldWith({ policy: everyone, publicAccessBlock: off }, false), request)).toContain("ExplicitDeny")
})

it("a policy that is known not to be public asks for no settings", () => {
  const named = policy({ Effect: "Allow", Principal: { AWS: ana }, Action: "*", Resource: "*" })
  const open = worldWith({ policy: named, publicAccessBlock: "unknown" })
  expect(admits(open, request)).toEqual(["Allow"])
})

it("a policy that is unknown may be public", () => {
  const restricted = { ...off, RestrictPublicBuckets: true }
  const open = worldWith({ policy: "unknown", publicAccessBlock: restricted })
  expect(admits(open, request)).toEqual(["Allow", "ImplicitDeny", "ExplicitDeny"])
})

// @clause bpa.block-policy
it("putting a bucket policy under BlockPublicPolicy is noted", () => {
  const put = {
    principal: { type: "root", account: "222222222222" },
    action: "s3:PutBucketPolicy",
    resource: bucket
  } as const
  const blocked = worldWith({ publicAccessBlock: { ...off, BlockPublicPolicy: true } })
  expect(prove(blocked, put).checks[0].notes).toContainEqual({ code: "block-public-policy" })
  expect(prove(worldWith({}), put).checks[0].notes).not.toContainEqual({ code: "block-public-policy" })
})
