import { PolicyReader, PublicAccessBlock, World } from "@countersign/engine"
import { describe, expect, it } from "vitest"
import { engine as countersign } from "../src/countersign.ts"
import { engine as iamSimulate } from "../src/iamSimulate.ts"

const policy = (...statements: ReadonlyArray<object>) => ({
  name: "policy",
  document: PolicyReader.read(JSON.stringify({ Version: "2012-10-17", Statement: statements })).document!
})

const read = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::lake/*" }
const account = { complete: true, organization: "none", canonicalUserId: "unknown", groups: {}, resources: {} } as const
const identity = { uniqueId: "unknown", tags: {}, permissionsBoundary: "none" } as const

const worldOf = (...onBucket: ReadonlyArray<object>): World.World => ({
  ...World.empty,
  accounts: {
    "111111111111": {
      ...account,
      id: "111111111111",
      users: {
        ann: { ...identity, arn: "arn:aws:iam::111111111111:user/ann", groups: [], identityPolicies: [policy(read)] }
      },
      roles: {}
    },
    "222222222222": {
      ...account,
      id: "222222222222",
      users: {},
      roles: {},
      resources: {
        "arn:aws:s3:::lake": {
          policy: policy(...onBucket),
          tags: {},
          grants: [],
          awsManaged: false,
          attributeBasedAccessControl: false,
          publicAccessBlock: PublicAccessBlock.off
        }
      }
    }
  }
})

const ann = { type: "user", arn: "arn:aws:iam::111111111111:user/ann" } as const
const reading = { principal: ann, action: "s3:GetObject", resource: "arn:aws:s3:::lake/a" }
const toAnn = { ...read, Principal: { AWS: ann.arn } }

describe.each([countersign, iamSimulate])("the adapter of $name", ({ decide }) => {
  it("says that across accounts both must allow, and that a deny denies", () => {
    expect(decide(worldOf(toAnn), reading)).toBe("Allow")
    expect(decide(worldOf({ ...toAnn, Action: "s3:PutObject" }), reading)).toBe("ImplicitDeny")
    expect(decide(worldOf(toAnn, { ...toAnn, Effect: "Deny" }), reading)).toBe("ExplicitDeny")
  })
})

describe("the adapter of iam-simulate", () => {
  it("leaves out what the simulator's input cannot say", () => {
    const checks = { additionalChecks: [{ action: "s3:PutObject", resource: "arn:aws:s3:::lake/b" }] }
    expect(iamSimulate.decide(worldOf(toAnn), { ...reading, ...checks })).toBe("Unsupported")
    expect(
      iamSimulate.decide(worldOf(toAnn), { ...reading, principal: { type: "service", service: "sns.amazonaws.com" } })
    ).toBe("Unsupported")
  })
})
