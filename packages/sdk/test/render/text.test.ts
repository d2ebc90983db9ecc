import { type AuthorizationRequest, checkPromise, type Policy, renderText, type TextOptions } from "@countersign/sdk"
import { describe, expect, it } from "vitest"
import { everything, lake, reading, sharing } from "../check/lake.ts"
import { policyOf } from "../support/accounts.ts"

const options: TextOptions = { width: 100, colour: false }

const render = async (bucket: Policy, request: AuthorizationRequest = reading, given = options) =>
  renderText(await checkPromise(lake(everything, bucket), request), given)

const heads = /Trusted account 111111111111 \(the caller's\) +Trusting account 222222222222/

const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }

describe("an answer as text", () => {
  it("shows the two accounts beside each other where the terminal is wide enough", async () => {
    expect(await render(sharing())).toMatch(heads)
  })

  it("shows one below the other where it is not, and breaks no name", async () => {
    const text = await render(sharing(), reading, { width: 50, colour: false })
    expect(text).not.toMatch(heads)
    expect(text).toContain("Trusting account 222222222222 (the resource's)")
    expect(text).toContain("sharing.json:4")
  })

  it("stacks the columns for a name that half a terminal cannot hold", async () => {
    const long = "AStatementWhoseNameIsSoLongThatNoColumnOfATerminalCanHoldIt"
    const text = await render(sharing({ Sid: long }))
    expect(text).not.toMatch(heads)
    expect(text).toContain(long)
  })

  it("says the same without colours: each mark has its word", async () => {
    const coloured = await render(sharing(), reading, { width: 100, colour: true })
    // eslint-disable-next-line no-control-regex -- those are what it is about
    expect(coloured.replace(/\u001B\[\d+m/g, "")).toBe(await render(sharing()))
    expect(coloured).not.toBe(await render(sharing()))
  })

  it("lets no policy steer the terminal", async () => {
    const text = await render(policyOf("\u001B[2Jevil", deny))
    expect(text).toContain("\\u001b[2Jevil")
    expect(text).not.toContain("\u001B")
  })

  it("says plainly that a request is denied, whatever is unknown", async () => {
    const bucket = policyOf("b", { ...deny, Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } } })
    const text = await render(bucket, { ...reading, unknownKeys: "all" })
    expect(text).toContain("DENIED (ImplicitDeny or ExplicitDeny)")
    expect(text).toContain("Denied whatever is unknown")
  })

  it("names the keys on whose absence an allow rests", async () => {
    const guard = { ...deny, Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } } }
    const allow = { ...deny, Effect: "Allow", Principal: { AWS: reading.principal.roleArn } }
    expect(await render(policyOf("b", allow, guard))).toContain(
      "This answer assumes that these context keys are absent\n  - aws:SourceIp"
    )
  })

  it("shows the checks of a call one after the other, under the decision of all", async () => {
    const additionalChecks = [{ action: "s3:PutObject", resource: "arn:aws:s3:::lake/copy" }]
    const text = await render(sharing(), { ...reading, additionalChecks })
    expect(text).toMatch(/^○ DENIED \(ImplicitDeny\) {2}all 2 checks of this call must allow/)
    expect(text.indexOf("Check 1 of 2")).toBeLessThan(text.indexOf("Check 2 of 2"))
  })

  it("says what a failing condition expects, and that the key is absent", async () => {
    const text = await render(sharing({ Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } } }))
    expect(text).toContain("Condition StringEquals aws:PrincipalOrgID expects o-1\n    got nothing: the key is absent")
  })

  const forwarded = { ...reading, context: { "aws:ViaAWSService": "true" }, viaVpcEndpoint: "vpce-1" }
  const service = { ...reading, principal: { type: "service", service: "logging.s3.amazonaws.com" } } as const
  const toService = sharing({ Principal: { Service: "logging.s3.amazonaws.com" } })
  const toDeleted = sharing({ Principal: { AWS: "AROAEXAMPLEOLD" } })

  it.each([
    ["a call by a service", sharing(), forwarded, "(forward access session)", "(転送アクセスセッション)"],
    ["an endpoint that it does not pass", sharing(), forwarded, "does not pass vpce-1", "vpce-1 を経由しません"],
    ["a confused deputy", toService, service, "(confused deputy)", "(混乱した代理)"],
    ["a deleted principal", toDeleted, reading, "AROAEXAMPLEOLD is the unique id of", "AROAEXAMPLEOLD は、ワールドで"]
  ])("notes %s in either language", async (_, bucket, request, english, japanese) => {
    const wide = { width: 1000, colour: false }
    expect(await render(bucket, request, wide)).toContain(english)
    expect(await render(bucket, request, { ...wide, language: "ja" })).toContain(japanese)
  })
})
