import { describe, expect, it } from "vitest"
import * as Arn from "../../src/aws/Arn.ts"
import { resourceTypes, supportsResourcePolicy } from "../../src/world/resourceTypes.ts"
import { account, admits, allow, policy, user, world } from "../support/world.ts"

const owner = "222222222222"
const arn = (service: string, resource: string): string => `arn:aws:${service}:eu-west-1:${owner}:${resource}`

const yes = [
  "arn:aws:s3:::lake/key",
  arn("sqs", "jobs"),
  arn("lambda", "function:report:PROD"),
  arn("kms", "key/1234"),
  arn("dynamodb", "table/orders/index/by-day"),
  arn("backup", "backup-vault:nightly"),
  arn("ec2", "vpc-endpoint/vpce-1"),
  arn("logs", "destination:central"),
  arn("events", "event-bus/central")
]

const no = [
  arn("ec2", "instance/i-1"),
  arn("rds", "db:orders"),
  arn("states", "stateMachine:Nightly"),
  arn("kms", "alias/data"),
  arn("backup", "backup-plan:nightly"),
  arn("lambda", "event-source-mapping:1"),
  arn("cloudtrail", "trail/audit"),
  "arn:aws:cloudfront::222222222222:distribution/E1",
  "arn:aws:iam::222222222222:user/bob"
]

const unknown = [
  arn("ec2", "verified-access-group/vagr-1"),
  arn("dynamodb", "export/1"),
  arn("sagemaker", "model-package-group/g"),
  arn("wafv2", "regional/rulegroup/r/1"),
  arn("not-a-service-yet", "thing/1")
]

// @clause cross-account.resource-types
describe("which resources carry a policy", () => {
  it.each(yes)("%s can", (text) => {
    expect(supportsResourcePolicy(Arn.parse(text)!)).toBe("yes")
  })

  it.each(no)("%s cannot", (text) => {
    expect(supportsResourcePolicy(Arn.parse(text)!)).toBe("no")
  })

  it.each(unknown)("of %s nothing is known", (text) => {
    expect(supportsResourcePolicy(Arn.parse(text)!)).toBe("unknown")
  })

  it("every service is in the table once, with the page that says so", () => {
    const services = resourceTypes.map(({ service }) => service)
    expect(new Set(services).size).toBe(services.length)
    expect(resourceTypes.filter(({ page }) => !/(?:Guide): ./.test(page))).toEqual([])
  })
})

describe("another account's resource whose policies a world does not tell", () => {
  const ana = "arn:aws:iam::111111111111:user/ana"
  const asked = (action: string, resource: string) =>
    admits(
      world([
        account("111111111111", { users: { ana: user(ana, { identityPolicies: [policy(allow("*", "*"))] }) } }),
        account(owner, { complete: false, resourceShares: [] })
      ]),
      { principal: { type: "user", arn: ana }, action, resource }
    )

  it("is denied where its type carries none", () => {
    expect(asked("rds:StopDBInstance", arn("rds", "db:orders"))).toEqual(["ImplicitDeny"])
  })

  it("stays open where its type does", () => {
    expect(asked("sns:Publish", arn("sns", "events"))).toEqual(["Allow", "ImplicitDeny", "ExplicitDeny"])
  })

  it("stays open where nothing is known of its type", () => {
    expect(asked("wafv2:GetRuleGroup", arn("wafv2", "regional/rulegroup/r/1"))).toEqual([
      "Allow",
      "ImplicitDeny",
      "ExplicitDeny"
    ])
  })
})
