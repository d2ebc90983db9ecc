import { describe, expect, it } from "vitest"
import * as PolicyIssue from "../../src/policy/PolicyIssue.ts"
import * as PolicyReader from "../../src/policy/PolicyReader.ts"
import { findings, identity, resource } from "./findings.ts"

const text = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Own",
      "Effect": "Allow",
      "Action": ["s3:GetObject", "s3:PutObject"],
      "Resource": "arn:aws:s3:::bucket/\${aws:username}/*",
      "Condition": {
        "NumericEquals": { "s3:max-keys": [9007199254740993, 1.10, "7"] },
        "Bool": { "aws:SecureTransport": true }
      }
    },
    { "Effect": "Deny", "NotAction": "iam:*", "NotResource": "*" }
  ]
}`

const principal = (value: unknown): unknown =>
  PolicyReader.fromJson(resource({ Principal: value }), { service: "s3" }).document?.statements[0]?.principal

// @clause grammar.document
// @clause grammar.limits
// @clause validation.size
describe("PolicyReader.read", () => {
  it("widens single values to lists, keeps numbers as written and changes nothing else", () => {
    expect(PolicyReader.read(text)).toEqual({
      issues: [],
      document: {
        version: "2012-10-17",
        id: undefined,
        statements: [
          {
            sid: "Own",
            effect: "Allow",
            principal: undefined,
            action: { negated: false, values: ["s3:GetObject", "s3:PutObject"] },
            resource: { negated: false, values: ["arn:aws:s3:::bucket/${aws:username}/*"] },
            condition: [
              { operator: "NumericEquals", tests: [{ key: "s3:max-keys", values: ["9007199254740993", "1.10", "7"] }] },
              { operator: "Bool", tests: [{ key: "aws:SecureTransport", values: ["true"] }] }
            ]
          },
          {
            sid: undefined,
            effect: "Deny",
            principal: undefined,
            action: { negated: true, values: ["iam:*"] },
            resource: { negated: true, values: ["*"] },
            condition: []
          }
        ]
      }
    })
  })
  it("keeps the bare star apart from the AWS star", () => {
    const nobody = { negated: false, everyone: false, aws: [], service: [], federated: [], canonicalUser: [] }
    expect(principal("*")).toEqual({ ...nobody, everyone: true })
    expect(principal({ AWS: "*", Service: ["sns.amazonaws.com"] })).toEqual({
      ...nobody,
      aws: ["*"],
      service: ["sns.amazonaws.com"]
    })
  })
  it("locates each finding", () => {
    const broken = text.replace('"Allow"', '"allow"').replace('"7"', "null").replace("NumericEquals", "NumericEqual")
    const lines = PolicyReader.read(broken).issues.map((issue) => PolicyIssue.describe(issue, "p.json"))
    expect(lines).toEqual([
      [
        "p.json:6:17: error[unknown-effect]: unknown effect `allow` (at /Statement/0/Effect)",
        "  help: did you mean `Allow`?"
      ].join("\n"),
      [
        "p.json:10:25: error[unknown-operator]: unknown condition operator `NumericEqual` " +
          "(at /Statement/0/Condition/NumericEqual)",
        "  help: did you mean `NumericEquals`?"
      ].join("\n"),
      "p.json:10:67: error[wrong-type]: `s3:max-keys` must be text, a number or a boolean, not null " +
        "(at /Statement/0/Condition/NumericEqual/s3:max-keys/2)"
    ])
  })
  it("tells of repeated keys beside everything else", () => {
    const { document, issues } = PolicyReader.read('{"Statement": [], "Statement": {"Effect": "Allow", "Action": "*"}}')
    expect(document).toBeUndefined()
    expect(issues.map(({ at, code }) => [code, at?.line, at?.column])).toEqual([
      ["duplicate-key", 1, 19],
      ["missing-element", 1, 32]
    ])
  })
  it("warns of a policy over its quota and reads it all the same", () => {
    const long = identity({ Resource: Array.from({ length: 300 }, (_, index) => `arn:aws:s3:::bucket-${index}/*`) })
    expect(PolicyReader.read(JSON.stringify(long)).issues).toEqual([
      expect.objectContaining({ code: "size", severity: "warning", pointer: "" })
    ])
    expect(PolicyReader.read(JSON.stringify(long)).document).toBeDefined()
    const spaced = JSON.stringify(identity({}), undefined, 1_000).replaceAll("\n", "\n".repeat(9_000))
    expect(PolicyReader.read(spaced, { policyType: "IDENTITY_BASED_POLICY" }).issues).toEqual([])
    expect(PolicyReader.read(spaced, { policyType: "SERVICE_CONTROL_POLICY" }).issues).toHaveLength(1)
  })
  it("reads a thousand faults in a second", () => {
    const faulty = identity({ Action: Array.from({ length: 50_000 }, () => "x") })
    const started = performance.now()
    expect(PolicyReader.read(JSON.stringify(faulty)).issues.length).toBeGreaterThan(50_000)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe("PolicyReader without a policy type", () => {
  it("takes a policy with principals as resource-based, one without as identity-based", () => {
    expect(findings(identity({ Sid: "a b" }))).toEqual(["error sid-characters /Statement/0/Sid"])
    expect(findings(resource({ Sid: "a b" }))).toEqual(["warning sid-characters /Statement/0/Sid"])
  })
  it("takes one that names only STS and no resource as a trust policy", () => {
    const statement = { Effect: "Allow", Principal: { AWS: "111122223333" }, Action: "sts:AssumeRole", Sid: "a b" }
    expect(findings({ Statement: statement })).toEqual(["error sid-characters /Statement/Sid"])
    expect(findings({ Statement: { ...statement, Resource: "*" } })).toEqual(["warning sid-characters /Statement/Sid"])
  })
})

describe("PolicyReader.fromJson", () => {
  it("never throws, whatever it is given", () => {
    const cyclic: Array<unknown> = []
    cyclic.push(cyclic)
    for (const value of [undefined, 1n, () => 0, Symbol("x"), cyclic, new Date(0), Object.create(null)]) {
      expect(PolicyReader.fromJson(value).document).toBeUndefined()
      expect(PolicyReader.fromJson({ Statement: value }).document).toBeUndefined()
      expect(PolicyReader.fromJson(identity({ Condition: { Bool: { "x:y": [value] } } })).document).toBeUndefined()
    }
  })
  it("takes numbers by the text that JavaScript gives them", () => {
    const { document } = PolicyReader.fromJson(identity({ Condition: { NumericEquals: { "s3:max-keys": 1.5 } } }))
    expect(document?.statements[0]?.condition[0]?.tests[0]?.values).toEqual(["1.5"])
  })
})
