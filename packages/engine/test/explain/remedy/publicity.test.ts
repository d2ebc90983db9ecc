import { describe, expect, it } from "vitest"
import { explain } from "../../../src/explain/explain.ts"
import * as Admits from "../../../src/verdict/Admits.ts"
import type { Resource } from "../../../src/world/Account.ts"
import { off } from "../../../src/world/PublicAccessBlock.ts"
import { account, allow, policy, prove, resource, user, world } from "../../support/world.ts"

const ana = "arn:aws:iam::111111111111:user/ana"
const bucket = "arn:aws:s3:::lake"
const point = "arn:aws:s3:eu-west-1:222222222222:accesspoint/reports"
const shut = { ...off, RestrictPublicBuckets: true }
const toAll = { Effect: "Allow", Principal: "*" }
const everything = { ...toAll, Action: "s3:*", Resource: `${bucket}/*` }

interface Given {
  readonly onBucket: ReadonlyArray<object>
  readonly onPoint?: ReadonlyArray<object>
  readonly identity?: ReadonlyArray<object>
  readonly known?: Partial<Resource>
}

const told = ({ identity = [allow("*", "*")], known = {}, onBucket, onPoint = [] }: Given, on = `${bucket}/k`) => {
  const places = world([
    account("111111111111", {
      users: { ana: user(ana, { identityPolicies: identity.length === 0 ? [] : [policy(...identity)] }) }
    }),
    account("222222222222", {
      publicAccessBlock: shut,
      resources: {
        [bucket]: resource({ policy: policy(...onBucket), ...known }),
        [point]: resource({
          ...(onPoint.length === 0 ? {} : { policy: policy(...onPoint) }),
          accessPoint: { bucket, bucketAccount: "222222222222", vpc: undefined }
        })
      }
    })
  ])
  const request = { principal: { type: "user", arn: ana }, action: "s3:GetObject", resource: on } as const
  const { checks, considered } = prove(places, request)
  const { blockers, remedies } = explain(considered[0]!.applied, considered[0]!.context, checks[0])
  expect(remedies.map(({ outcome }) => outcome)).toEqual(remedies.map(() => Admits.allow))
  return { blockers, parts: remedies[0]?.parts ?? [] }
}

// @clause bpa.restrict
describe("past Block Public Access", () => {
  it("leads a policy whose every public grant names principals, and the caller by itself", () => {
    const other = { ...toAll, Action: "s3:PutObject", Resource: `${bucket}/*` }
    const { parts } = told({ onBucket: [everything, other] })
    expect(parts.map(({ change }) => change.kind)).toEqual(["name-principals", "name-principals", "add"])
  })

  it("keeps in a public grant those whom it names beside everyone", () => {
    const bob = "arn:aws:iam::111111111111:user/bob"
    const { parts } = told({ onBucket: [{ ...everything, Principal: { AWS: ["*", bob] } }] })
    expect(parts[0]?.change).toMatchObject({
      statements: [{ principal: { everyone: false, aws: [bob, "222222222222"] } }]
    })
  })

  it("leads the setting, where no principals can be named in a public grant", () => {
    const federated = { ...everything, Principal: { AWS: "*", Federated: "accounts.google.com" } }
    const { parts } = told({ onBucket: [federated], known: { publicAccessBlock: shut } })
    expect(parts.map(({ attachTo, change }) => [attachTo, change])).toEqual([
      ["222222222222", { kind: "set", setting: { name: "RestrictPublicBuckets", value: "false" } }],
      [bucket, { kind: "set", setting: { name: "RestrictPublicBuckets", value: "false" } }]
    ])
  })

  it("leads through an access point whose own policy is public what names principals there", () => {
    const onPoint = [{ ...toAll, Action: "s3:GetObject", Resource: `${point}/object/*` }]
    const onBucket = [{ ...everything, Principal: { AWS: ana } }]
    const { parts } = told({ onBucket, onPoint }, `${point}/object/k`)
    expect(parts.map(({ attachTo, change }) => `${change.kind} ${attachTo}`)).toEqual([
      `name-principals ${point}`,
      `add ${point}`
    ])
  })

  it("everything else that is silent is told as well", () => {
    const { blockers } = told({ onBucket: [everything], identity: [] })
    expect(blockers.map(({ policyType, reason }) => `${reason} ${policyType}`)).toEqual([
      "explicit-deny BLOCK_PUBLIC_ACCESS",
      "silent IDENTITY_BASED_POLICY"
    ])
  })
})
