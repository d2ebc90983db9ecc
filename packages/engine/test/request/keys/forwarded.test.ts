import { describe, expect, it } from "vitest"
import { isForwarded } from "../../../src/request/keys/forwarded.ts"
import * as RequestContext from "../../../src/request/RequestContext.ts"
import { account, contextOf } from "../scenario.ts"

type Scenario = NonNullable<Parameters<typeof contextOf>[0]>

const forwarded = (scenario: Scenario) => isForwarded(contextOf(scenario))

const endpoint = {
  id: "vpce-1",
  account,
  vpc: "vpc-1",
  membership: { organizationId: "o-x", path: "o-x/r-y/" }
} as const

const ofEndpoint = ["aws:SourceVpce", "aws:SourceVpc", "aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths"]

const lookup = (name: string, scenario: Scenario): RequestContext.KeyValue =>
  RequestContext.lookup(contextOf(scenario), name.toLowerCase())

/** @clause request.forward-access-session */
describe("a forward access session", () => {
  it.each([
    ["aws:ViaAWSService is true", { "aws:ViaAWSService": "true" }],
    ["aws:ViaAWSService is True", { "aws:ViaAWSService": "True" }],
    ["aws:CalledVia names a service", { "aws:CalledVia": ["athena.amazonaws.com"] }],
    ["aws:CalledViaFirst names a service", { "aws:CalledViaFirst": "athena.amazonaws.com" }],
    ["aws:CalledViaLast names a service", { "aws:CalledViaLast": "athena.amazonaws.com" }]
  ])("is a call of which %s", (_, context) => {
    expect(forwarded({ context })).toBe(true)
  })

  it.each([
    ["says nothing of a service", {}],
    ["says that no service makes it", { "aws:ViaAWSService": "false" }],
    ["names an empty chain", { "aws:CalledVia": [] }]
  ])("is no call that %s", (_, context) => {
    expect(forwarded({ context })).toBe(false)
  })

  it.each(["aws:ViaAWSService", "aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast"])(
    "may be a call whose %s is unknown",
    (key) => {
      expect(forwarded({ unknownKeys: [key] })).toBe("unknown")
    }
  )

  it("makes aws:ViaAWSService true where the chain alone is named", () => {
    expect(lookup("aws:ViaAWSService", { context: { "aws:CalledVia": ["s3.amazonaws.com"] } })).toEqual(["true"])
  })

  it("carries no key of the caller's VPC endpoint, though the request names one", () => {
    const context = { "aws:ViaAWSService": "true" }
    expect(ofEndpoint.map((name) => lookup(name, { endpoint, context }))).toEqual(ofEndpoint.map(() => undefined))
  })

  it("leaves a key alone that the request lists", () => {
    const context = { "aws:ViaAWSService": "true", "aws:SourceVpc": "vpc-2" }
    expect(lookup("aws:SourceVpc", { endpoint, context })).toEqual(["vpc-2"])
  })

  it("leaves the keys of the endpoint unknown where it is unknown whether a service makes the call", () => {
    const values = ofEndpoint.map((name) => lookup(name, { endpoint, unknownKeys: ["aws:ViaAWSService"] }))
    expect(values.map(RequestContext.isUnknown)).toEqual(ofEndpoint.map(() => true))
  })

  it("leaves the caller's own keys as they are", () => {
    const context = { "aws:ViaAWSService": "true", "aws:SourceIp": "203.0.113.4" }
    expect(lookup("aws:PrincipalAccount", { context })).toEqual([account])
    expect(lookup("aws:SourceIp", { context })).toEqual(["203.0.113.4"])
  })
})
