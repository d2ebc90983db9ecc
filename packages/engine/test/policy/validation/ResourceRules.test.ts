import { describe, expect, it } from "vitest"
import { asEndpoint, asIdentity, asResource, asTrust, findings, identity, resource, trust } from "../findings.ts"

const unnamed = resource({ Resource: undefined })

// @clause grammar.resource
// @clause validation.arn-shape
// @clause validation.elements
// @clause validation.trust-policy
describe("ResourceRules", () => {
  it.each([
    "*",
    "arn:aws:s3:::bucket/*",
    "arn:aws-cn:s3:::bucket",
    "arn:*:kms:*:::*",
    "arn:aws:iam::111122223333:role/*",
    "arn:aws:iam::aws:policy/*",
    "arn:aws:sns:us-east-1:1111*:a:b:c",
    "arn:aws:s3:us-east-1:111122223333:accesspoint/a",
    "arn:aws:s3:::${aws:PrincipalTag/a:b, 'x:y'}"
  ])("takes resource `%s`", (value) => {
    expect(findings(identity({ Resource: value }))).toEqual([])
    expect(findings(identity({ Resource: undefined, NotResource: [value] }))).toEqual([])
  })
  it.each([
    ["bucket", "malformed-arn"],
    ["", "malformed-arn"],
    ["**", "malformed-arn"],
    ["arn:aws", "malformed-arn"],
    ["arn:aws:s3:bucket", "malformed-arn"],
    ["arn:aws:s3:::", undefined],
    ["arn:aws::::bucket", "malformed-arn"],
    ["ARN:aws:s3:::bucket", "malformed-arn"],
    ["arn:aws:s*:::bucket", "service-wildcard"],
    ["arn:aws:*:*:*:*", "service-wildcard"],
    ["arn:aws:*", "service-wildcard"],
    ["execute-api:/*", "malformed-arn"]
  ])("refuses resource `%s`: %s", (value, code) => {
    const expected = code === undefined ? "warning arn-resource" : `error ${code}`
    expect(findings(identity({ Resource: ["*", value] }))).toEqual([`${expected} /Statement/0/Resource/1`])
  })
  it.each([
    ["arn:aws:rds:*", "short-arn"],
    ["arn:aws:waf-regional:*", "short-arn"],
    ["arn:aws:organizations::*:", "arn-resource"],
    ["arn:*:kms:*:${aws:PrincipalAccount}:key/*", "variable-position"],
    ["arn:awss:s3:::bucket", "arn-partition"],
    ["arn:aws:sqs:us-east-1:12345:queue", "arn-account"],
    ["arn:aws:s3:us-east-1::bucket/*", "arn-field"],
    ["arn:aws:s3::111122223333:bucket", "arn-field"],
    ["arn:aws:iam:us-east-1:111122223333:role/r", "arn-field"]
  ])("AWS stores resource `%s`, with a warning: %s", (value, code) => {
    expect(findings(identity({ Resource: value }), asIdentity)).toEqual([`warning ${code} /Statement/0/Resource`])
  })
  it("a statement has exactly one of Resource and NotResource", () => {
    expect(findings(identity({ Resource: undefined }))).toEqual(["error missing-element /Statement/0"])
    expect(findings(identity({ NotResource: "*" }))).toEqual(["error both-forms /Statement/0"])
  })
  it("only repository policies of ECR may leave the resource out", () => {
    expect(findings(unnamed, { policyType: "RESOURCE_BASED_POLICY", service: "ecr" })).toEqual([])
    expect(findings(unnamed, { service: "ecr" })).toEqual([])
    expect(findings(unnamed, { policyType: "RESOURCE_BASED_POLICY" })).toEqual(["warning missing-element /Statement/0"])
    expect(findings(unnamed, asResource)).toEqual(["error missing-element /Statement/0"])
    expect(findings(unnamed, asEndpoint)).toEqual(["error missing-element /Statement/0"])
  })
  it("a trust policy names no resource", () => {
    expect(findings(trust({ Resource: "*" }), asTrust)).toEqual(["error trust-policy /Statement/0/Resource"])
    expect(findings(trust({ NotResource: "*" }), asTrust)).toEqual(["error trust-policy /Statement/0/NotResource"])
  })
  it("API Gateway has a shorthand for its own policies", () => {
    const short = resource({ Resource: "execute-api:/stage/GET/pets" })
    expect(findings(short, { service: "execute-api" })).toEqual([])
    expect(findings(short, { policyType: "RESOURCE_BASED_POLICY" })).toEqual([
      "warning shorthand /Statement/0/Resource"
    ])
    expect(findings(short, asResource)).toEqual(["error malformed-arn /Statement/0/Resource"])
  })
  it("an empty list of resources is stored and matches nothing", () => {
    expect(findings(identity({ Resource: [] }))).toEqual(["warning empty-list /Statement/0/Resource"])
    expect(findings(identity({ Resource: [7] }))).toEqual(["error wrong-type /Statement/0/Resource/0"])
  })
  it.each(["${aws:username", "${}", "${aws: username}", "${aws:username, 'x}", "${aws:username, x}"])(
    "refuses the variable `%s`",
    (variable) => {
      const policy = identity({ Resource: [`arn:aws:s3:::b/${variable}`] })
      expect(findings(policy)).toEqual(["error malformed-variable /Statement/0/Resource/0"])
      const older = { ...policy, Version: "2008-10-17" }
      expect(findings(older)).toEqual(["warning variable-as-text /Statement/0/Resource/0"])
    }
  )
  it("a variable before 2012-10-17 is plain text", () => {
    const policy = { ...identity({ Resource: "arn:aws:s3:::b/${aws:username}" }), Version: undefined }
    expect(findings(policy)).toEqual(["warning variable-as-text /Statement/0/Resource"])
  })
})
