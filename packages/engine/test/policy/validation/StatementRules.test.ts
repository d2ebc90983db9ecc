import { describe, expect, it } from "vitest"
import {
  asControl,
  asEndpoint,
  asIdentity,
  asResource,
  asTrust,
  control,
  findings,
  identity,
  resource,
  trust
} from "../findings.ts"

// @clause grammar.statement
// @clause validation.effect-and-version
// @clause validation.elements
// @clause validation.resource-control-policy
// @clause validation.sid
describe("StatementRules", () => {
  it("loads the simplest statement of each type without a word", () => {
    expect(findings(identity({}), asIdentity)).toEqual([])
    expect(findings(resource({}), asResource)).toEqual([])
    expect(findings(resource({}), asEndpoint)).toEqual([])
    expect(findings(trust({}), asTrust)).toEqual([])
    expect(findings(control({}), asControl)).toEqual([])
  })
  it("a statement is an object", () => {
    expect(findings({ Statement: ["Allow"] })).toEqual(["error wrong-type /Statement/0"])
    expect(findings({ Statement: 7 })).toEqual(["error wrong-type /Statement"])
  })
  it.each([
    ["Effect", "allow"],
    ["Effect", "DENY"],
    ["Effect", "Permit"]
  ])("`%s` is exactly Allow or Deny: not `%s`", (name, value) => {
    expect(findings(identity({ [name]: value }))).toEqual(["error unknown-effect /Statement/0/Effect"])
  })
  it("an effect is text and never missing", () => {
    expect(findings(identity({ Effect: true }))).toEqual(["error wrong-type /Statement/0/Effect"])
    expect(findings(identity({ Effect: undefined }))).toEqual(["error missing-element /Statement/0"])
  })
  it.each(["action", "Actions", "Conditions", "Foo", "__proto__"])("refuses the unknown element `%s`", (name) => {
    const policy = JSON.parse(JSON.stringify(identity({ X: 1 })).replace('"X"', JSON.stringify(name)))
    expect(findings(policy)).toEqual([`error unknown-element /Statement/0/${name}`])
  })
  it("IAM takes letters and digits as Sid, other services store more", () => {
    expect(findings(identity({ Sid: "Read1" }), asIdentity)).toEqual([])
    expect(findings(identity({ Sid: "read it" }), asIdentity)).toEqual(["error sid-characters /Statement/0/Sid"])
    expect(findings(trust({ Sid: "a-b" }), asTrust)).toEqual(["error sid-characters /Statement/0/Sid"])
    expect(findings(resource({ Sid: "read it" }), asResource)).toEqual(["warning sid-characters /Statement/0/Sid"])
    expect(findings(identity({ Sid: 1 }), asIdentity)).toEqual(["error wrong-type /Statement/0/Sid"])
  })
  it("a resource control policy only denies", () => {
    expect(findings(control({ Effect: "Allow" }), asControl)).toEqual([
      "error resource-control-policy /Statement/0/Effect"
    ])
  })
  it("tells everything at once", () => {
    expect(findings(identity({ Effect: "allow", Action: "s3", Resource: "bucket", Condition: [] }))).toEqual([
      "error unknown-effect /Statement/0/Effect",
      "error malformed-action /Statement/0/Action",
      "error malformed-arn /Statement/0/Resource",
      "error wrong-type /Statement/0/Condition"
    ])
  })
})
