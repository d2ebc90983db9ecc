import { type AuthorizationRequest, parseRequestFile, PolicyIssue, printRequest } from "@countersign/sdk"
import { Result } from "effect"
import { describe, expect, it } from "vitest"

const base = { action: "s3:GetObject", resource: "*" }
const user = { type: "user", arn: "arn:aws:iam::111111111111:user/Ann" }

const read = (request: unknown) => parseRequestFile(JSON.stringify(request, undefined, 1), "r.json")

const findings = (text: string): ReadonlyArray<string> =>
  Result.match(parseRequestFile(text, "r.json"), {
    onSuccess: () => [],
    onFailure: (issues) => issues.map((issue) => PolicyIssue.describe(issue, "r.json"))
  })

describe("a request file", () => {
  it.each([
    user,
    { type: "user-session", arn: user.arn, mfa: true },
    { type: "role-session", roleArn: "arn:aws:iam::111111111111:role/R", sessionName: "s", sessionTags: { a: "b" } },
    { type: "federated-user", name: "Bob", federatedBy: user.arn },
    { type: "root", account: "111111111111", assumedRoot: true },
    { type: "service", service: "sns.amazonaws.com" },
    { type: "anonymous" },
    { type: "saml", provider: "arn:aws:iam::111111111111:saml-provider/Corp" },
    { type: "web-identity", provider: "accounts.google.com" }
  ])("takes every kind of principal: $type", (principal) => {
    expect(read({ ...base, principal })).toEqual(Result.succeed({ ...base, principal }))
  })

  it("takes context keys of one and of several values, unknown keys, an endpoint and further checks", () => {
    const request = {
      ...base,
      principal: user,
      resourceAccount: "222222222222",
      context: { "aws:SourceIp": "192.0.2.1", "aws:TagKeys": ["a", "b"] },
      unknownKeys: ["aws:SourceVpc"],
      viaVpcEndpoint: "vpce-1",
      additionalChecks: [{ action: "kms:Decrypt", resource: "*" }]
    }
    expect(read(request)).toEqual(Result.succeed(request))
  })

  it("reads session policies, whose statements keep their places in the file", () => {
    const document = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] }
    const principal = {
      type: "federated-user",
      name: "B",
      federatedBy: user.arn,
      sessionPolicies: [{ name: "p", document }]
    }
    const request: AuthorizationRequest = Result.getOrThrow(read({ ...base, principal }))
    expect(request.principal).toMatchObject({ sessionPolicies: [{ name: "p", source: { file: "r.json" } }] })
    expect(printRequest(request)).toEqual({ ...base, principal })
  })

  it.each([
    ["no JSON", "{", ["r.json:1:2: error[syntax]: not JSON: unexpected end of text"]],
    [
      "a misspelt key",
      `{"principal": {"type": "anonymous"}, "action": "a:B",\n "resource": "*", "resourceAcount": "1"}`,
      [
        "r.json:2:37: error[unknown-key]: unknown key `resourceAcount` (at /resourceAcount)\n  help: did you mean `resourceAccount`?"
      ]
    ],
    [
      "a misspelt kind of principal",
      `{"principal": {"type": "rolesession"}}`,
      [
        "r.json:1:24: error[principal]: unknown principal type `rolesession` (at /principal/type)\n  help: did you mean `role-session`?"
      ]
    ],
    [
      "a number where text belongs",
      `{"principal": {"type": "root", "account": 111111111111}}`,
      ["r.json:1:43: error[wrong-type]: expected text in quotes (at /principal/account)"]
    ],
    [
      "a session policy that AWS refuses",
      `{"principal": {"type": "root", "account": "1", "sessionPolicies": [{"name": "p", "document": {"Statement": []}}]}}`,
      [expect.stringContaining("(at /principal/sessionPolicies/0/document/Statement)")]
    ],
    [
      "what it must say",
      `{"principal": {"type": "anonymous"}}`,
      ["r.json:1:1: error[missing-key]: `action` is missing", "r.json:1:1: error[missing-key]: `resource` is missing"]
    ]
  ])("is refused for %s, located", (_, text, expected) => {
    expect(findings(text)).toEqual(expected)
  })
})
