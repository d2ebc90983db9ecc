import { describe, expect, it } from "vitest"
import { explain } from "../../../src/explain/explain.ts"
import type { Account } from "../../../src/world/Account.ts"
import type { Organization } from "../../../src/world/Organization.ts"
import * as Admits from "../../../src/verdict/Admits.ts"
import { account, allow, policy, prove, resource, user, world } from "../../support/world.ts"

const ana = "arn:aws:iam::111111111111:user/ana"
const point = "arn:aws:s3:eu-west-1:222222222222:accesspoint/reports"
const bucket = "arn:aws:s3:::shared"
const toAna = { Effect: "Allow", Principal: { AWS: ana }, Action: "s3:GetObject" }

const caller = account("111111111111", { users: { ana: user(ana, { identityPolicies: [policy(allow("*", "*"))] }) } })

const pointOwner = account("222222222222", {
  resources: {
    [point]: resource({
      policy: policy({ ...toAna, Resource: `${point}/object/*` }),
      accessPoint: { bucket, bucketAccount: "333333333333", vpc: undefined }
    })
  }
})

const bucketOwner = (statements: ReadonlyArray<object>): Account =>
  account("333333333333", {
    organization: "unknown",
    resources: { [bucket]: resource(statements.length === 0 ? {} : { policy: policy(...statements) }) }
  })

/** The organization of the bucket's owner, with resource control policies on its account. */
const organization = (...statements: ReadonlyArray<object>): Organization => {
  const full = { serviceControlPolicies: [policy(allow("*", "*"))], resourceControlPolicies: [] }
  return {
    id: "o-data",
    rootId: "r-root",
    managementAccountId: "999999999999",
    features: { scp: true, rcp: true },
    nodes: [
      { id: "r-root", type: "root", ...full },
      {
        id: "333333333333",
        type: "account",
        parent: "r-root",
        ...full,
        resourceControlPolicies: statements.length === 0 ? [] : [policy(...statements)]
      }
    ]
  }
}

const told = (onBucket: ReadonlyArray<object>, ...control: ReadonlyArray<object>) => {
  const places = world([caller, pointOwner, bucketOwner(onBucket)], { organizations: [organization(...control)] })
  const request = {
    principal: { type: "user", arn: ana },
    action: "s3:GetObject",
    resource: `${point}/object/k`,
    context: { "aws:SecureTransport": "false" }
  } as const
  const { checks, considered } = prove(places, request)
  return explain(considered[0]!.applied, considered[0]!.context, checks[0])
}

// @clause access-point.both
describe("behind an access point", () => {
  it("the bucket's silence is opened where it is silent, by its own owner, for the access point alone", () => {
    const { remedies } = told([])
    expect(remedies.map(({ outcome }) => outcome)).toEqual([Admits.allow])
    expect(remedies[0]?.parts).toMatchObject([
      {
        account: "333333333333",
        attachTo: bucket,
        change: {
          kind: "add",
          statements: [
            {
              resource: { values: [`${bucket}/k`] },
              condition: [{ operator: "StringEquals", tests: [{ key: "s3:DataAccessPointArn", values: [point] }] }]
            }
          ]
        }
      }
    ])
  })

  it("a Deny of the bucket's policy is found and narrowed", () => {
    const denied = { Effect: "Deny", Principal: { AWS: ana }, Action: "s3:GetObject", Resource: `${bucket}/k` }
    const { blockers, remedies } = told([{ ...toAna, Resource: `${bucket}/*` }, denied])
    expect(blockers).toMatchObject([{ reason: "explicit-deny", node: bucket }])
    expect(remedies[0]?.parts).toMatchObject([{ account: "333333333333", change: { kind: "narrow-deny" } }])
  })

  // A level that lost its place behind the access point would be matched with the access point's ARN, and deny.
  it("the bucket owner's control policies keep the bucket's ARN in a remedy beside a deny that was meant", () => {
    const ofPoints = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: `${point}*` }
    const onlyTls = {
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: `${bucket}/*`,
      Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-data" } }
    }
    const { meant, remedies } = told([], ofPoints, onlyTls)
    expect(meant.map(({ policyType }) => policyType)).toEqual(["RESOURCE_CONTROL_POLICY"])
    expect(remedies.flatMap(({ parts }) => parts)).toMatchObject([{ attachTo: bucket, change: { kind: "add" } }])
  })
})
