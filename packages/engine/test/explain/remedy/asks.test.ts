import { describe, expect, it } from "vitest"
import { unknown } from "../../../src/aws/Fact.ts"
import { explain } from "../../../src/explain/explain.ts"
import type { Account } from "../../../src/world/Account.ts"
import { account, allow, policy, prove, resource, user, world } from "../../support/world.ts"

const ana = "arn:aws:iam::111111111111:user/ana"
const point = "arn:aws:s3:eu-west-1:222222222222:accesspoint/reports"
const bucket = "arn:aws:s3:::lake"
const toAna = { Effect: "Allow", Principal: { AWS: ana }, Action: "s3:GetObject" }

/** The places that ana's request for an object asks about. */
const asked = (accounts: ReadonlyArray<Account>, object: string) => {
  const request = { principal: { type: "user", arn: ana }, action: "s3:GetObject", resource: object } as const
  const { checks, considered } = prove(world(accounts), request)
  const { asks } = explain(considered[0]!.applied, considered[0]!.context, checks[0])
  return asks.map(({ attachTo, policyType }) => [policyType, attachTo])
}

describe("what the places of which nothing is known would have to hold", () => {
  it("is asked of a user of whom it is not known to which groups it belongs", () => {
    const places = [
      account("111111111111", { users: { ana: user(ana, { groups: unknown }) } }),
      account("222222222222", {
        resources: { [bucket]: resource({ policy: policy({ ...toAna, Resource: `${bucket}/*` }) }) }
      })
    ]
    expect(asked(places, `${bucket}/k`)).toEqual([["IDENTITY_BASED_POLICY", ana]])
  })

  it("is asked of the bucket behind an access point alone where the access point's policy is known", () => {
    const accessPoint = { bucket, bucketAccount: "222222222222", vpc: undefined }
    const onPoint = policy({ ...toAna, Resource: `${point}/object/*` })
    const places = [
      account("111111111111", { users: { ana: user(ana, { identityPolicies: [policy(allow("*", "*"))] }) } }),
      account("222222222222", {
        resources: { [point]: resource({ policy: onPoint, accessPoint }), [bucket]: resource({ policy: unknown }) }
      })
    ]
    expect(asked(places, `${point}/object/k`)).toEqual([["RESOURCE_BASED_POLICY", bucket]])
  })
})
