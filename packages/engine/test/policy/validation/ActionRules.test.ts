import { describe, expect, it } from "vitest"
import { asControl, asGuardrail, asTrust, control, findings, identity, trust } from "../findings.ts"

// @clause validation.both-forms
// @clause grammar.action
// @clause validation.elements
// @clause validation.resource-control-policy
// @clause validation.trust-policy
describe("ActionRules", () => {
  it.each(["*", "s3:*", "S3:getobject", "s3:Get*Acl?", "cognito-idp:List*", "s3-object-lambda:*"])(
    "takes action `%s`",
    (action) => {
      expect(findings(identity({ Action: action }))).toEqual([])
      expect(findings(identity({ Action: undefined, NotAction: [action] }))).toEqual([])
    }
  )
  it.each(["s3", "", "s3:", ":Get", "s*:Get", "*:*", "s3 :Get", "**"])("refuses action `%s`", (action) => {
    expect(findings(identity({ Action: ["*", action] }))).toEqual(["error malformed-action /Statement/0/Action/1"])
  })
  it.each(["config:select-resource-config", "lambda:ListFunctions ", "ec2: DescribeAccountAttributes"])(
    "AWS stores action `%s`, though no operation is called so",
    (action) => {
      expect(findings(identity({ Action: action }))).toEqual(["warning action-characters /Statement/0/Action"])
    }
  )
  it("a statement has exactly one of Action and NotAction", () => {
    expect(findings(identity({ Action: undefined }))).toEqual(["error missing-element /Statement/0"])
    expect(findings(identity({ NotAction: "s3:*" }))).toEqual(["error both-forms /Statement/0"])
  })
  it("an empty list of actions is stored and matches nothing", () => {
    expect(findings(identity({ Action: [] }))).toEqual(["warning empty-list /Statement/0/Action"])
    expect(findings(identity({ Action: undefined, NotAction: [] }))).toEqual([
      "warning empty-list /Statement/0/NotAction"
    ])
  })
  it("actions are strings", () => {
    expect(findings(identity({ Action: [null, ["s3:*"], {}, 1] }))).toEqual(
      [0, 1, 2, 3].map((index) => `error wrong-type /Statement/0/Action/${index}`)
    )
    expect(findings(identity({ Action: {} }))).toEqual(["error wrong-type /Statement/0/Action"])
  })
  it("a resource control policy names its actions", () => {
    expect(findings(control({ Action: "*" }), asControl)).toEqual(["error resource-control-policy /Statement/0/Action"])
    expect(findings(control({ Action: undefined, NotAction: "s3:*" }), asControl)).toEqual([
      "error resource-control-policy /Statement/0/NotAction"
    ])
    expect(findings(control({ Action: ["s3:*", "sts:*"] }), asControl)).toEqual([])
  })
  it("a service control policy may use the full language", () => {
    expect(findings(identity({ Action: undefined, NotAction: "iam:*" }), asGuardrail)).toEqual([])
  })
  it("a trust policy speaks of STS only", () => {
    expect(findings(trust({ Action: ["sts:*", "STS:TagSession"] }), asTrust)).toEqual([])
    expect(findings(trust({ Action: ["sts:AssumeRole", "s3:GetObject"] }), asTrust)).toEqual([
      "error trust-policy /Statement/0/Action/1"
    ])
    expect(findings(trust({ Action: "*" }), asTrust)).toEqual(["error trust-policy /Statement/0/Action"])
  })
})
