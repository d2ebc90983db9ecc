import { describe, expect, test } from "vitest"
import { check, closedWorld, type Vector } from "../../src/index.ts"

const role = "arn:aws:iam::111111111111:role/app"

const trust = {
  Statement: { Effect: "Allow", Principal: { Service: "glue.amazonaws.com" }, Action: "sts:AssumeRole" }
}

const vector = (parts: Partial<Vector>): Vector => ({
  id: "a",
  world: {},
  request: { principal: { type: "service", service: "glue.amazonaws.com" }, action: "sts:AssumeRole", resource: role },
  expected: { decision: "Allow" },
  ...parts
})

describe("the closed world of a case", () => {
  test("holds the accounts that only its organization or request names", () => {
    const organization = {
      id: "o-x",
      managementAccountId: "999999999999",
      rootId: "r-x",
      nodes: [{ id: "222222222222", type: "account" as const }]
    }
    const { accounts } = closedWorld(vector({ world: { organization } }))
    expect(Object.keys(accounts).toSorted()).toEqual(["111111111111", "222222222222", "999999999999"])
    expect(Object.values(accounts).every(({ complete }) => complete)).toBe(true)
  })

  test("reads what stands on a role among the resources as its trust policy", () => {
    const accounts = { "111111111111": { resources: { [role]: { resourcePolicy: trust } } } }
    expect(check(vector({ world: { accounts } }))).toEqual([])
  })

  test("gives a caller that is not listed no policies", () => {
    const request = {
      principal: { type: "user" as const, arn: "arn:aws:iam::111111111111:user/ana" },
      action: "ec2:DescribeInstances",
      resource: "*"
    }
    expect(check(vector({ request, expected: { decision: "ImplicitDeny", decidingLayer: "identity" } }))).toEqual([])
  })

  test("derives no key for multi-factor authentication", () => {
    const document = {
      Statement: {
        Effect: "Allow",
        Action: "*",
        Resource: "*",
        Condition: { Null: { "aws:MultiFactorAuthPresent": "true" } }
      }
    }
    const accounts = { "111111111111": { users: { ana: { identityPolicies: [{ name: "own", document }] } } } }
    const request = {
      principal: { type: "user-session" as const, arn: "arn:aws:iam::111111111111:user/ana", mfa: true },
      action: "ec2:DescribeInstances",
      resource: "*"
    }
    expect(check(vector({ world: { accounts }, request }))).toEqual([])
  })
})
