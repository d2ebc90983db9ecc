import { Result } from "effect"
import { expect, it } from "vitest"
import { evaluate } from "../../src/authorize.ts"
import type { AccessPoint, Resource } from "../../src/world/Account.ts"
import { account, admits, allow, policy, prove, resource, user, world } from "../support/world.ts"

const ana = "arn:aws:iam::111111111111:user/ana"
const point = "arn:aws:s3:eu-west-1:222222222222:accesspoint/reports"
const bucket = "arn:aws:s3:::shared"
const grant = policy({ Effect: "Allow", Principal: { AWS: ana }, Action: "*", Resource: "*" })
const request = {
  principal: { type: "user", arn: ana },
  action: "s3:GetObject",
  resource: `${point}/object/k`
} as const

const leadsTo = (known: Partial<AccessPoint> = {}): AccessPoint => ({
  bucket,
  bucketAccount: "unknown",
  vpc: undefined,
  ...known
})

const worldWith = (accessPoint: Resource["accessPoint"], behind: Partial<Resource> = { policy: grant }) =>
  world([
    account("111111111111", { users: { ana: user(ana, { identityPolicies: [policy(allow("*", "*"))] }) } }),
    account("222222222222", {
      resources: {
        [point]: resource({ policy: grant, ...(accessPoint === undefined ? {} : { accessPoint }) }),
        [bucket]: resource(behind)
      }
    })
  ])

it("an access point that leads to a known bucket is settled", () => {
  expect(admits(worldWith(leadsTo()), request)).toEqual(["Allow"])
})

it("an access point of which nobody says where it leads leaves everything open", () => {
  expect(admits(worldWith("unknown"), request)).toContain("Allow")
  expect(admits(worldWith("unknown"), request)).toContain("ExplicitDeny")
  expect(prove(worldWith("unknown"), request).checks[0].missing).toContainEqual({ kind: "access-point", of: point })
})

it("a bucket policy that is unknown keeps the access point's grant open", () => {
  expect(admits(worldWith(leadsTo(), { policy: "unknown" }), request)).toEqual([
    "Allow",
    "ImplicitDeny",
    "ExplicitDeny"
  ])
})

// @clause access-point.vpc
it("a VPC that is unknown leaves open whether the access point takes the request", () => {
  expect(admits(worldWith(leadsTo({ vpc: "unknown" })), request)).toEqual(["Allow", "ImplicitDeny"])
})

// @clause access-point.operations
it("operations on the access point itself do not pass through it, and its policy does not grant them", () => {
  const get = { ...request, action: "s3:GetAccessPointPolicy", resource: point }
  expect(admits(worldWith(leadsTo(), { policy: "none" }), get)).toEqual(["ImplicitDeny"])
  const own = "arn:aws:iam::222222222222:user/olga"
  const made = worldWith(leadsTo({ vpc: "vpc-1" }), { policy: "none" })
  const owner = account("222222222222", {
    users: { olga: user(own, { identityPolicies: [policy(allow("*", "*"))] }) },
    resources: made.accounts["222222222222"]!.resources
  })
  const inside = { ...made, accounts: { ...made.accounts, "222222222222": owner } }
  expect(admits(inside, { ...get, principal: { type: "user", arn: own } })).toEqual(["Allow"])
})

// @clause access-point.resource
it.each([
  `${point}/k`,
  `${point}/object`,
  `${point}/objects/k`,
  "arn:aws:s3::222222222222:shared",
  "arn:aws:s3:eu-west-1::shared/k"
])("%s names nothing of Amazon S3, and is refused", (misnamed) => {
  const answer = evaluate(worldWith(leadsTo()), { ...request, resource: misnamed })
  expect(Result.isFailure(answer) && answer.failure.field).toBe("resource")
})

// @clause kms.key-operations
it.each([
  ["kms:Decrypt", `${bucket}/k`],
  ["sts:AssumeRole", bucket],
  ["kms:Encrypt", bucket]
])("%s on %s asks no key and no role: the bucket's policy does not answer for one", (action, named) => {
  const open = policy({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" })
  expect(admits(worldWith(leadsTo(), { policy: open }), { ...request, action, resource: named })).toEqual([
    "ImplicitDeny"
  ])
})

// @clause world.resource-lookup
it.each([
  ["dynamodb:GetRecords", "arn:aws:dynamodb:eu-west-1:222222222222:table/t", "/stream/2026-01-01T00:00:00.000"],
  ["kinesis:SubscribeToShard", "arn:aws:kinesis:eu-west-1:222222222222:stream/s", "/consumer/c:1"]
])("%s is not granted by the policy of what stands above", (action, above, below) => {
  const made = worldWith(leadsTo())
  const owner = made.accounts["222222222222"]!
  const listed = { ...owner, resources: { ...owner.resources, [above]: resource({ policy: grant }) } }
  const places = { ...made, accounts: { ...made.accounts, "222222222222": listed } }
  expect(admits(places, { ...request, action, resource: `${above}${below}` })).toEqual(["ImplicitDeny"])
})

// @clause access-point.both
it("the proof shows the access point's policy and the bucket's, each at its place", () => {
  const { policyTypes } = prove(worldWith(leadsTo()), request).checks[0].trustingAccount
  const shown = policyTypes.find(({ policyType }) => policyType === "RESOURCE_BASED_POLICY")
  expect(shown?.sets.map(({ node }) => node)).toEqual([point, bucket])
})

const byColour = policy({
  Effect: "Allow",
  Principal: { AWS: ana },
  Action: "*",
  Resource: "*",
  Condition: { StringEquals: { "aws:ResourceTag/colour": "red" } }
})

const coloured = (pointTags: Resource["tags"], bucketOf: Partial<Resource>) => {
  const made = worldWith(leadsTo(), { policy: byColour, ...bucketOf })
  const owner = made.accounts["222222222222"]!
  const resources = { ...owner.resources, [point]: { ...owner.resources[point]!, tags: pointTags } }
  return { ...made, accounts: { ...made.accounts, "222222222222": { ...owner, resources } } }
}

// @clause access-point.tags
it("tags that access point and bucket share are seen, tags of one alone are not known", () => {
  const red = { colour: "red" }
  const on = { tags: red, attributeBasedAccessControl: true }
  expect(admits(coloured(red, on), request)).toEqual(["Allow"])
  expect(admits(coloured({}, { tags: red }), request)).toEqual(["ImplicitDeny"])
  expect(admits(coloured(red, {}), request)).toEqual(["Allow", "ImplicitDeny"])
  expect(admits(coloured({}, on), request)).toEqual(["Allow", "ImplicitDeny"])
  expect(prove(coloured(red, {}), request).checks[0].missing).toContainEqual({
    kind: "tags",
    of: `${bucket}/k`
  })
})
