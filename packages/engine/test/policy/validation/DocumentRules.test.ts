import { describe, expect, it } from "vitest"
import { asControl, asIdentity, asResource, control, findings, identity, resource } from "../findings.ts"

const [statement] = [{ Effect: "Allow", Action: "*", Resource: "*" }]

const twice = (value: object) => ({ ...value, Statement: [0, 1].map(() => Object.values(value)[1][0]) })

// @clause grammar.document
// @clause grammar.version
// @clause validation.effect-and-version
// @clause validation.elements
// @clause validation.sid
describe("DocumentRules", () => {
  it.each([null, [], "text", true, [statement]])("a policy is an object, not %j", (value) => {
    expect(findings(value)).toEqual(["error not-an-object "])
  })
  it("a policy has at least one statement", () => {
    expect(findings({})).toEqual(["error missing-element "])
    expect(findings({ Statement: [] })).toEqual(["error empty-statement /Statement"])
    expect(findings({ Statement: statement })).toEqual([])
  })
  it("a missing version is fine, and so are the two dates", () => {
    expect(findings({ Statement: statement })).toEqual([])
    expect(findings({ Version: "2008-10-17", Statement: statement })).toEqual([])
    expect(findings({ Version: "2012-10-17", Id: "x", Statement: statement })).toEqual([])
  })
  it.each(["2012-10-18", "2012-10-17 ", "1", ""])("`%s` is no version", (Version) => {
    expect(findings({ Version, Statement: statement })).toEqual(["error unknown-version /Version"])
  })
  it("version and id are text", () => {
    expect(findings({ Version: false, Id: null, Statement: statement })).toEqual([
      "error wrong-type /Version",
      "error wrong-type /Id"
    ])
  })
  it("knows no other element", () => {
    expect(findings({ version: "2012-10-17", Statement: statement })).toEqual(["error unknown-element /version"])
  })
  it("IAM refuses two statements of one Sid, other services store them", () => {
    expect(findings(twice(identity({ Sid: "A" })), asIdentity)).toEqual(["error duplicate-sid /Statement/1/Sid"])
    expect(findings(twice(resource({ Sid: "A" })), asResource)).toEqual(["warning duplicate-sid /Statement/1/Sid"])
    expect(findings(twice(identity({ Sid: "" })), asIdentity)).toEqual([])
    expect(findings(twice(identity({})), asIdentity)).toEqual([])
  })
  it("a resource control policy takes the newer version only", () => {
    expect(findings({ ...control({}), Version: "2008-10-17" }, asControl)).toEqual([
      "error resource-control-policy /Version"
    ])
    expect(findings({ ...control({}), Version: undefined }, asControl)).toEqual(["error resource-control-policy "])
  })
  it("AWS's own RCPFullAWSAccess is a resource control policy that allows", () => {
    const everything = { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }
    expect(findings({ Version: "2012-10-17", Statement: [everything] }, asControl)).toEqual([])
    expect(findings({ Version: "2012-10-17", Statement: [{ ...everything, Condition: {} }] }, asControl)).toEqual([
      "error resource-control-policy /Statement/0/Effect",
      "error resource-control-policy /Statement/0/Action"
    ])
  })
})
