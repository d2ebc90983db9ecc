import { describe, expect, it } from "vitest"
import type { Policy } from "../../src/index.ts"
import { account, allow, errors, warnings, world } from "./onDisk.ts"

const own = "111111111111"

const twoUsers = { users: { Ada: { identityPolicies: ["a.json"] }, Bob: { identityPolicies: ["b.json"] } } }

const files = (policy: unknown) => ({ [`${own}/a.json`]: policy, [`${own}/b.json`]: policy })

const policiesOf = async (content: object, others: object): Promise<ReadonlyArray<Policy>> => {
  const { users } = (await world(account(content, { ...others }))).accounts[own]!
  return Object.values(users).flatMap(({ identityPolicies }) => identityPolicies as ReadonlyArray<Policy>)
}

describe("two policy files of one text", () => {
  it("share one document, and each keeps its own name and file", async () => {
    const [a, b] = await policiesOf(twoUsers, files(allow()))
    expect(a!.document).toBe(b!.document)
    expect([a!.name, b!.name]).toEqual(["a", "b"])
    expect(a!.source!.file.endsWith(`${own}/a.json`)).toBe(true)
    expect(b!.source!.file.endsWith(`${own}/b.json`)).toBe(true)
  })

  it("do not share with a text that differs in a space", async () => {
    const [a, b] = await policiesOf(twoUsers, { ...files(allow()), [`${own}/b.json`]: JSON.stringify(allow()) })
    expect(a!.document).not.toBe(b!.document)
    expect(a!.document).toEqual(b!.document)
  })

  it("are both at fault, each in its own file", async () => {
    const place = "6:17#/Statement/0/Action [malformed-action]"
    const found = await errors(account(twoUsers, files(allow({ Action: "GetObject" }))))
    expect(found.map((line) => line.slice(0, line.indexOf("]") + 1))).toEqual([
      `${own}/a.json:${place}`,
      `${own}/b.json:${place}`
    ])
  })

  it("are both warned about, each in its own file", async () => {
    const found = await warnings(account(twoUsers, files(allow({ Action: "s3:Gét*" }))))
    expect(found.map((line) => line.slice(0, line.indexOf("]") + 1))).toEqual([
      `${own}/a.json:6:17#/Statement/0/Action [action-characters]`,
      `${own}/b.json:6:17#/Statement/0/Action [action-characters]`
    ])
  })

  it("are both warned about a principal that a complete account does not have", async () => {
    const trust = {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { AWS: `arn:aws:iam::${own}:user/Nobody` }, Action: "sts:AssumeRole" }]
    }
    const roles = { Etl: { trustPolicy: "a.json" }, Web: { trustPolicy: "b.json" } }
    const found = await warnings(account({ complete: true, roles }, files(trust)))
    expect(found.map((line) => line.slice(0, line.indexOf("]") + 1))).toEqual([
      `${own}/a.json:7:16#/Statement/0/Principal/AWS/0 [ghost-principal]`,
      `${own}/b.json:7:16#/Statement/0/Principal/AWS/0 [ghost-principal]`
    ])
  })

  it("are each checked as what stands there: one may be good where the other is not", async () => {
    const content = { users: { Ada: { identityPolicies: ["a.json"] } }, roles: { Etl: { trustPolicy: "b.json" } } }
    const found = await errors(account(content, files(allow())))
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((line) => !line.startsWith(`${own}/b.json:`))).toEqual([])
  })
})

describe("one policy file by several names", () => {
  it("is one policy, however roundabout the name", async () => {
    const names = ["p.json", "./p.json", "x/../p.json", "policies//../p.json", `../${own}/p.json`, `../${own}/./p.json`]
    const policies = await policiesOf({ users: { Ada: { identityPolicies: names } } }, { [`${own}/p.json`]: allow() })
    expect(policies).toHaveLength(6)
    expect(new Set(policies).size).toBe(1)
  })

  it("is missing once for each name", async () => {
    const found = await errors(account({ users: { Ada: { identityPolicies: ["p.json", "./p.json", "p.json"] } } }))
    expect(found).toEqual([
      `${own}/account.json:6:9#/users/Ada/identityPolicies/0 [missing-file] no file \`${own}/p.json\``,
      `${own}/account.json:7:9#/users/Ada/identityPolicies/1 [missing-file] no file \`${own}/p.json\``
    ])
  })
})
