import { describe, expect, it } from "vitest"
import { contextNotes } from "../../src/evaluate/contextNotes.ts"
import { account, callerOf, contextOf, principals } from "../request/scenario.ts"

const notes = (scenario: Parameters<typeof contextOf>[0]) => contextNotes(contextOf(scenario)).map(({ code }) => code)

const viaService = { "aws:ViaAWSService": "true" }
const endpoint = { id: "vpce-1", account, vpc: "vpc-1", membership: "none" } as const

/** @clause request.forward-access-session */
describe("a call that a service makes on the caller's behalf", () => {
  it("is noted", () => {
    expect(notes({ context: viaService })).toEqual(["forward-access-session"])
    expect(notes({ context: { "aws:CalledVia": ["athena.amazonaws.com"] } })).toEqual(["forward-access-session"])
  })

  it("is noted once more where the request names a VPC endpoint, which it does not pass", () => {
    expect(contextNotes(contextOf({ context: viaService, endpoint }))).toEqual([
      { code: "forward-access-session" },
      { code: "forwarded-past-endpoint", endpoint: "vpce-1" }
    ])
  })

  it("is not noted where nobody says that a service makes it", () => {
    expect(notes({ endpoint })).toEqual([])
    expect(notes({ endpoint, context: { "aws:ViaAWSService": "false" } })).toEqual([])
  })

  it("is none of a service principal, which calls as itself", () => {
    expect(notes({ caller: callerOf(principals.service), context: viaService })).toEqual([])
  })
})

describe("tags of a request", () => {
  it("without the list of their keys are noted, and so is the list without tags", () => {
    expect(notes({ context: { "aws:RequestTag/team": "data" } })).toEqual(["tags-and-tag-keys"])
    expect(notes({ context: { "aws:TagKeys": ["team"] } })).toEqual(["tags-and-tag-keys"])
    expect(notes({ context: { "aws:TagKeys": ["team"], "aws:RequestTag/team": "data" } })).toEqual([])
  })
})
