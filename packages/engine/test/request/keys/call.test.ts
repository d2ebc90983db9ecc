import { describe, expect, it } from "vitest"
import * as RequestContext from "../../../src/request/RequestContext.ts"
import { callerOf, contextOf, principals } from "../scenario.ts"

type Scenario = NonNullable<Parameters<typeof contextOf>[0]>

const key = (name: string, scenario: Scenario = {}): RequestContext.KeyValue =>
  RequestContext.lookup(contextOf(scenario), name.toLowerCase())

const source = (account: string) =>
  account === "444455556666" ? ({ organizationId: "o-x", path: "o-x/r-y/" } as const) : ("none" as const)

/** @clause request.call-keys */
describe("keys that follow from the call", () => {
  it.each([
    ["sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:queue", ["eu-west-1"]],
    ["iam:GetRole", "arn:aws:iam::111122223333:role/Demo", ["us-east-1"]],
    ["iam:ListRoles", "*", ["us-east-1"]],
    ["s3:GetObject", "arn:aws:s3:::bucket/key", undefined]
  ] as const)("the region of %s on %s", (action, resource, expected) => {
    expect(key("aws:RequestedRegion", { action, resource })).toEqual(expected)
  })
  it("a call is not made by a service on someone's behalf unless the request says so", () => {
    expect(key("aws:ViaAWSService")).toEqual(["false"])
    expect(key("aws:ViaAWSService", { context: { "aws:ViaAWSService": "true" } })).toEqual(["true"])
  })
  it("the first and the last service of a chain", () => {
    const context = {
      "aws:CalledVia": ["cloudformation.amazonaws.com", "athena.amazonaws.com", "dynamodb.amazonaws.com"]
    }
    expect(key("aws:CalledViaFirst", { context })).toEqual(["cloudformation.amazonaws.com"])
    expect(key("aws:CalledViaLast", { context })).toEqual(["dynamodb.amazonaws.com"])
  })
  it("no chain has no ends", () => {
    expect(key("aws:CalledViaFirst")).toBeUndefined()
    expect(key("aws:CalledViaLast", { context: { "aws:CalledVia": [] } })).toBeUndefined()
  })
  it.each(["aws:CalledViaFirst", "aws:CalledViaLast"])("%s of an unknown chain is unknown", (name) => {
    expect(RequestContext.isUnknown(key(name, { unknownKeys: ["aws:CalledVia"] }))).toBe(true)
  })
  const service = callerOf(principals.service)
  it("a service that acts for a member account brings the account's organization", () => {
    const scenario = { caller: service, source, context: { "aws:SourceAccount": "444455556666" } }
    expect(key("aws:SourceOrgID", scenario)).toEqual(["o-x"])
    expect(key("aws:SourceOrgPaths", scenario)).toEqual(["o-x/r-y/"])
  })
  it("a service that acts for another account, or for none, brings no organization", () => {
    const other = { caller: service, source, context: { "aws:SourceAccount": "777788889999" } }
    expect(key("aws:SourceOrgID", other)).toBeUndefined()
    expect(key("aws:SourceOrgID", { caller: service, source })).toBeUndefined()
  })
  it("a caller that is no service brings no source organization", () => {
    expect(key("aws:SourceOrgID", { source, context: { "aws:SourceAccount": "444455556666" } })).toBeUndefined()
  })
  it("the organization of an unknown source, or of a source of unknown place, is unknown", () => {
    const context = { "aws:SourceAccount": "444455556666" }
    expect(key("aws:SourceOrgID", { caller: service, source: () => "unknown", context })).toEqual({
      missing: { kind: "organization", of: "444455556666" }
    })
    const open = key("aws:SourceOrgID", { caller: service, source, unknownKeys: ["aws:SourceAccount"] })
    expect(RequestContext.isUnknown(open)).toBe(true)
  })
})
