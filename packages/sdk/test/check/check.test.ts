import { type AuthorizationRequest, checkPromise, type World } from "@countersign/sdk"
import { describe, expect, it } from "vitest"
import { policyOf } from "../support/accounts.ts"
import { everything, lake, reading, sharing } from "./lake.ts"

const typeOf = async (policyType: string, world: World.World, request: AuthorizationRequest = reading) => {
  const { trustedAccount, trustingAccount } = await checkPromise(world, request)
  const all = [...(trustedAccount?.policyTypes ?? []), ...trustingAccount.policyTypes]
  return all.find((type) => type.policyType === policyType)!
}

describe("check", () => {
  it("answers with plain data that survives JSON", async () => {
    const answer = await checkPromise(lake(everything, sharing()), reading)
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
    expect(answer).toMatchObject({ schemaVersion: 1, decision: "Allow", admits: ["Allow"], denied: false, missing: [] })
  })

  it("names the statement that decided, with its place", async () => {
    const { deciding } = await typeOf("RESOURCE_BASED_POLICY", lake(everything, sharing()))
    expect(deciding).toMatchObject([
      { sid: "Share", policy: "sharing", location: { file: "sharing.json", line: 4, pointer: "/Statement/0" } }
    ])
  })

  it("names the nearest statement of a silent policy, and what kept it from applying", async () => {
    const { nearest } = await typeOf("RESOURCE_BASED_POLICY", lake(everything, sharing({ Action: "s3:PutObject" })))
    expect(nearest).toMatchObject({
      sid: "Share",
      element: "Action",
      expected: ["s3:PutObject"],
      actual: ["s3:GetObject"]
    })
  })

  it("a deny has no nearest miss: it was not missed", async () => {
    const deny = policyOf("deny", { Effect: "Deny", Action: "s3:*", Resource: "*" })
    const type = await typeOf("IDENTITY_BASED_POLICY", lake(deny, sharing()))
    expect(type).toMatchObject({ decision: "ExplicitDeny", nearest: null, deciding: [{ effect: "Deny" }] })
  })

  it("an allow that a key would break says that it assumes the key absent", async () => {
    const deny = { Sid: "No", Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }
    const guard = { ...deny, Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } } }
    const allow = { Effect: "Allow", Principal: { AWS: reading.principal.roleArn }, Action: "s3:*", Resource: "*" }
    const world = lake(everything, policyOf("bucket", allow, guard))
    expect(await checkPromise(world, reading)).toMatchObject({ decision: "Allow", assumedAbsent: ["aws:SourceIp"] })
    const given = { ...reading, context: { "aws:SourceIp": "203.0.113.9" } }
    expect(await checkPromise(world, given)).toMatchObject({ decision: "Allow", assumedAbsent: [] })
    expect(await checkPromise(world, { ...reading, unknownKeys: "all" })).toMatchObject({
      decision: "Undetermined",
      denied: false,
      assumedAbsent: [],
      missing: [{ kind: "context-key", of: "aws:SourceIp" }]
    })
  })

  it("assumes nothing of keys that would leave the same decisions open", async () => {
    const allow = { Effect: "Allow", Action: "*", Resource: "*" }
    const guard = { ...allow, Effect: "Deny", Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } } }
    const world = lake(policyOf("identity", allow, guard), "none")
    const answer = await checkPromise(world, { ...reading, resource: "arn:aws:s3:::stranger/k" })
    expect(answer).toMatchObject({ admits: ["Allow", "ImplicitDeny", "ExplicitDeny"], assumedAbsent: [] })
  })

  it("is denied on the whole when one of several checks is, and shows each", async () => {
    const request = { ...reading, additionalChecks: [{ action: "s3:PutObject", resource: "arn:aws:s3:::lake/copy" }] }
    const answer = await checkPromise(lake(everything, sharing()), request)
    expect(answer).toMatchObject({ decision: "ImplicitDeny", denied: true, mode: "cross-account" })
    expect(answer.checks.map(({ decision }) => decision)).toEqual(["Allow", "ImplicitDeny"])
  })

  it("says who owns what is missing, in a sentence", async () => {
    const request = { ...reading, resource: "arn:aws:s3:::stranger/k" }
    const { missing } = await checkPromise(lake(everything, sharing()), request)
    expect(missing[0]).toEqual({
      kind: "owner",
      of: "arn:aws:s3:::stranger/k",
      policyType: null,
      description:
        "the owner of arn:aws:s3:::stranger/k: name it with --resource-account, or put the resource into the world"
    })
  })

  it("rejects a request that cannot be read, and never answers it", async () => {
    await expect(checkPromise(lake(everything, "none"), { ...reading, action: "GetObject" })).rejects.toMatchObject({
      _tag: "InvalidRequest",
      field: "action"
    })
  })
})
