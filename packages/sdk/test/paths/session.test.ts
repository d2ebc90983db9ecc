import { describe, expect, it } from "vitest"
import { policyOf } from "../support/accounts.ts"
import { ask, enters, found, made, places, reads, roleArn, trusts, user } from "./roles.ts"

const none = ["none", []]

const only = (key: string, value: string) => ({ Condition: { StringEquals: { [key]: value } } })

describe("an external id", () => {
  const where = places([enters("A")], made("A", [trusts(user, only("sts:ExternalId", "x-1"))], [reads()]))

  it.each([
    ["x-1", "certain"],
    ["x-2", "none"]
  ])("%s: %s", async (externalId, expected) => {
    expect((await ask(where, { externalId })).found).toBe(expected)
  })

  it("is absent where it is not sent", async () => {
    expect(await found(where)).toEqual(none)
  })
})

describe("session tags", () => {
  const tagged = { sessionTags: { team: "data" } }
  const assumeOnly = { Action: "sts:AssumeRole" }

  it("need sts:TagSession on both sides", async () => {
    expect(await found(places([enters("A")], made("A", [trusts(user)], [reads()])), tagged)).toEqual([
      "certain",
      [["A"]]
    ])
    expect(await found(places([enters("A", assumeOnly)], made("A", [trusts(user)], [reads()])), tagged)).toEqual(none)
    expect(await found(places([enters("A")], made("A", [trusts(user, assumeOnly)], [reads()])), tagged)).toEqual(none)
  })

  it("are the tags of the call for the first trust policy, and of the principal in the session", async () => {
    const where = places(
      [enters("A")],
      made("A", [trusts(user, only("aws:RequestTag/team", "data"))], [reads(only("aws:PrincipalTag/team", "data"))])
    )
    expect(await found(where, tagged)).toEqual(["certain", [["A"]]])
    expect(await found(where, { sessionTags: { team: "other" } })).toEqual(none)
  })

  const chain = places(
    [enters("A")],
    made("A", [trusts(user)], [enters("B")]),
    made("B", [trusts(roleArn("A"))], [reads(only("aws:PrincipalTag/team", "data"))])
  )

  it("end with the first session, unless they are transitive", async () => {
    expect(await found(chain, tagged)).toEqual(none)
    expect(await found(chain, { ...tagged, transitiveTagKeys: ["team"] })).toEqual(["certain", [["A", "B"]]])
  })

  it("that are transitive need sts:TagSession at every hop", async () => {
    const where = places(
      [enters("A")],
      made("A", [trusts(user)], [enters("B")]),
      made("B", [trusts(roleArn("A"), assumeOnly)], [reads()])
    )
    expect(await found(where, tagged)).toEqual(["certain", [["A", "B"]]])
    expect(await found(where, { ...tagged, transitiveTagKeys: ["team"] })).toEqual(none)
  })

  it("cannot replace a transitive tag that the session carries", async () => {
    const from = {
      type: "role-session",
      roleArn: roleArn("A"),
      sessionName: "s",
      sessionTags: { Team: "data" },
      transitiveTagKeys: ["Team"]
    } as const
    await expect(ask(chain, { from, ...tagged })).rejects.toMatchObject({
      _tag: "InvalidRequest",
      field: "sessionTags"
    })
    expect(await found(chain, { from })).toEqual(["certain", [["B"]]])
  })
})

describe("a source identity", () => {
  const set = { sourceIdentity: "alice" }

  it("is seen by the first trust policy and by every session after it", async () => {
    const where = places(
      [enters("A")],
      made("A", [trusts(user, only("sts:SourceIdentity", "alice"))], [enters("B")]),
      made(
        "B",
        [trusts(roleArn("A"), only("aws:SourceIdentity", "alice"))],
        [reads(only("aws:SourceIdentity", "alice"))]
      )
    )
    expect(await found(where, set)).toEqual(["certain", [["A", "B"]]])
    expect(await found(where)).toEqual(none)
  })

  it("needs sts:SetSourceIdentity at every hop, on both sides", async () => {
    const withoutIt = { Action: "sts:AssumeRole" }
    const silent = (trust: object, identity: object) =>
      places(
        [enters("A")],
        made("A", [trusts(user)], [enters("B", identity)]),
        made("B", [trusts("222222222222", trust)], [reads()])
      )
    expect(await found(silent({}, {}), set)).toEqual(["certain", [["A", "B"]]])
    expect(await found(silent(withoutIt, {}), set)).toEqual(none)
    expect(await found(silent({}, withoutIt), set)).toEqual(none)
  })

  it("that the caller carries already stays", async () => {
    const where = places(
      [enters("A")],
      made("A", [trusts(user, only("sts:SourceIdentity", "bob"))], [reads(only("aws:SourceIdentity", "bob"))])
    )
    expect(await found(where, { context: { "aws:SourceIdentity": "bob" } })).toEqual(["certain", [["A"]]])
  })
})

describe("what a session keeps and loses", () => {
  const mfa = { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } }
  const context = { "aws:MultiFactorAuthPresent": "true" }

  it("multi-factor authentication counts for the first trust policy, and not in the session", async () => {
    expect(await found(places([enters("A")], made("A", [trusts(user, mfa)], [reads()])), { context })).toEqual([
      "certain",
      [["A"]]
    ])
    expect(await found(places([enters("A")], made("A", [trusts(user)], [reads(mfa)])), { context })).toEqual(none)
  })

  it("the address stays the same", async () => {
    const here = { Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } } }
    const where = places([enters("A")], made("A", [trusts(user, here)], [reads(here)]))
    expect(await found(where, { context: { "aws:SourceIp": "192.0.2.1" } })).toEqual(["certain", [["A"]]])
  })

  it("the caller's permissions are set aside", async () => {
    const where = places([reads(), enters("A")], made("A", [trusts(user)], []))
    expect(await found(where)).toEqual(none)
  })

  it("session policies of who sets out limit the first hop", async () => {
    const where = places([], made("A", [], [enters("B")]), made("B", [trusts("222222222222")], [reads()]))
    const start = { type: "role-session", roleArn: roleArn("A"), sessionName: "s" } as const
    expect(await found(where, { from: start })).toEqual(["certain", [["B"]]])
    const sessionPolicies = [policyOf("session", { Effect: "Allow", Action: "s3:*", Resource: "*" })]
    expect(await found(where, { from: { ...start, sessionPolicies } })).toEqual(none)
  })

  it("every session has the name that is asked for", async () => {
    const trust = trusts(user, only("sts:RoleSessionName", "nightly"))
    const where = places([enters("A")], made("A", [trust], [reads()]))
    expect(await found(where, { sessionName: "nightly" })).toEqual(["certain", [["A"]]])
    expect(await found(where)).toEqual(none)
  })
})
