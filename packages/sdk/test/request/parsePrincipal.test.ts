import { parsePrincipal } from "@countersign/sdk"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { etlArn, everything, lake } from "../check/lake.ts"

const world = lake(everything, "none")
const parse = (text: string) => parsePrincipal(text, world)

describe("a principal as one text", () => {
  it.each([
    ["arn:aws:iam::111111111111:user/team/Ann", { type: "user", arn: "arn:aws:iam::111111111111:user/team/Ann" }],
    [etlArn, { type: "role-session", roleArn: etlArn, sessionName: "session" }],
    [
      "arn:aws:sts::111111111111:assumed-role/Etl/nightly",
      { type: "role-session", roleArn: etlArn, sessionName: "nightly" }
    ],
    [
      "arn:aws-cn:sts::333333333333:assumed-role/Other/x",
      { type: "role-session", roleArn: "arn:aws-cn:iam::333333333333:role/Other", sessionName: "x" }
    ],
    ["arn:aws:iam::111111111111:root", { type: "root", account: "111111111111" }],
    ["root:111111111111", { type: "root", account: "111111111111" }],
    ["sns.amazonaws.com", { type: "service", service: "sns.amazonaws.com" }],
    ["logs.eu-west-1.amazonaws.com", { type: "service", service: "logs.eu-west-1.amazonaws.com" }],
    ["anonymous", { type: "anonymous" }],
    [
      "arn:aws:iam::111111111111:saml-provider/Corp",
      { type: "saml", provider: "arn:aws:iam::111111111111:saml-provider/Corp" }
    ],
    [
      "arn:aws:iam::111111111111:oidc-provider/ci.example.com",
      { type: "web-identity", provider: "arn:aws:iam::111111111111:oidc-provider/ci.example.com" }
    ]
  ])("%s", (text, principal) => {
    expect(parse(text)).toEqual(Result.succeed(principal))
  })

  it.each([
    ["a bare account", "111111111111", /is an account/],
    ["a group", "arn:aws:iam::111111111111:group/Admins", /a group never makes a request/],
    ["a federated user", "arn:aws:sts::111111111111:federated-user/Bob", /which user asked/],
    ["a session without its name", "arn:aws:sts::111111111111:assumed-role/Etl", /does not name a role and a session/],
    ["a session with its role's path", "arn:aws:sts::111111111111:assumed-role/jobs/Etl/x", /does not name/],
    ["an ARN without an account", "arn:aws:iam::1:user/Ann", /names no account/],
    ["the ARN of something else", "arn:aws:s3:::lake", /is not a principal/],
    ["any other text", "Ann", /is not a principal/]
  ])("%s is refused with a way out", (_, text, message) => {
    const parsed = parse(text)
    expect(Result.isFailure(parsed) && parsed.failure.message).toMatch(message)
    expect(Result.isFailure(parsed) && parsed.failure.help).not.toBe("")
  })
})
