import { describe, expect, it } from "vitest"
import { plan } from "../../../src/explain/remedy/plan.ts"
import * as PolicyPrinter from "../../../src/policy/PolicyPrinter.ts"
import * as Admits from "../../../src/verdict/Admits.ts"
import { account, allow, policy, prove, resource, user, world } from "../../support/world.ts"

const ana = "arn:aws:iam::111111111111:user/ana"
const bucket = "arn:aws:s3:::lake"
const key = "arn:aws:kms:eu-west-1:222222222222:key/1234"

/** The plan of a call that reads one object and writes another, asked by a user of the bucket's account. */
const planOf = (deny: object, further: ReadonlyArray<{ action: string; resource: string }>) => {
  const places = world([
    account("111111111111", {
      users: { ana: user(ana, { identityPolicies: [policy(allow("*", "*"), { Effect: "Deny", ...deny })] }) },
      resources: { [bucket]: resource() }
    }),
    account("222222222222", { resources: { [key]: resource({ awsManaged: true }) } })
  ])
  const main = { action: "s3:GetObject", resource: `${bucket}/in` }
  const request = { principal: { type: "user", arn: ana }, ...main, additionalChecks: further } as const
  return plan(prove(places, request).considered)
}

const write = { action: "s3:PutObject", resource: `${bucket}/out` }

describe("the plan for several checks", () => {
  it("narrows a deny of several of them once, for each of them", () => {
    const { outcome, parts } = planOf({ Action: "*", Resource: "*" }, [write])
    expect(outcome).toBe(Admits.allow)
    expect(parts).toHaveLength(1)
    const [{ change }] = parts as readonly [(typeof parts)[number]]
    const statements = change.kind === "narrow-deny" ? change.statements.map(PolicyPrinter.statement) : []
    const forCaller = { ArnEquals: { "aws:PrincipalArn": ana } }
    expect(statements).toEqual([
      { Effect: "Deny", Action: "*", Resource: "*", Condition: { ArnNotEquals: { "aws:PrincipalArn": ana } } },
      { Effect: "Deny", NotAction: ["s3:GetObject", "s3:PutObject"], Resource: "*", Condition: forCaller },
      { Effect: "Deny", Action: "s3:PutObject", NotResource: `${bucket}/out`, Condition: forCaller },
      { Effect: "Deny", Action: "s3:GetObject", NotResource: `${bucket}/in`, Condition: forCaller }
    ])
  })

  it("asks nothing again of a check that an earlier change has opened", () => {
    const { parts } = planOf({ Action: "s3:*", Resource: "*" }, [
      { action: "s3:GetObjectTagging", resource: `${bucket}/in` }
    ])
    expect(parts.map(({ excess }) => excess)).toEqual(["every-action"])
  })

  it("says what all checks come to where one of them cannot be opened", () => {
    const { outcome, parts } = planOf({ Action: "s3:GetObject", Resource: "*" }, [
      { action: "kms:Decrypt", resource: key }
    ])
    expect(parts).toHaveLength(1)
    expect(outcome).toBe(Admits.implicitDeny)
  })
})
