import { describe, expect, it } from "vitest"
import type { Fact } from "../../src/aws/Fact.ts"
import { account, policy, prove, role, world } from "../support/world.ts"

const etl = "arn:aws:iam::111111111111:role/Etl"
const other = "arn:aws:iam::111111111111:role/Other"
const partner = "arn:aws:iam::222222222222:role/Partner"

const trusting = (principal: object | string, effect = "Allow"): object => ({
  Effect: effect,
  Principal: principal,
  Action: "sts:AssumeRole"
})

const check = (statement: object, uniqueId: Fact<string | undefined> = "AROAETL") => {
  const places = world([
    account("111111111111", { roles: { Etl: role(etl, { uniqueId }), Other: role(other, { uniqueId: "AROAOTHER" }) } }),
    account("222222222222", { roles: { Partner: role(partner, { trustPolicy: policy(statement) }) } })
  ])
  const principal = { type: "role-session", roleArn: etl, sessionName: "s" } as const
  return prove(places, { principal, action: "sts:AssumeRole", resource: partner }).checks[0]
}

const gone = (uniqueId: string) => ({ code: "deleted-principal", uniqueId })

const onElement = (statement: object) =>
  check(statement)
    .trustingAccount.policyTypes.flatMap(({ sets }) => sets)
    .flatMap(({ policies }) => policies.flatMap(({ statements }) => statements))
    .flatMap(({ elements }) => elements)
    .find(({ element }) => element === "Principal" || element === "NotPrincipal")?.notes

/** @clause principal.unique-ids */
describe("a unique id in a principal element", () => {
  it.each(["AROAOLD", "AIDAOLD"])("that nobody carries, as %s, is noted on the element and in the answer", (id) => {
    expect(onElement(trusting({ AWS: id }))).toEqual([gone(id)])
    expect(check(trusting({ AWS: id })).notes).toContainEqual(gone(id))
  })

  it("that nobody carries matches nobody, in Allow and in Deny", () => {
    expect(check(trusting({ AWS: "AROAOLD" })).trustingAccount.admits).toBe(1)
    expect(check(trusting({ AWS: "AROAOLD" }, "Deny")).trustingAccount.admits).toBe(1)
  })

  it("of the caller is not noted", () => {
    expect(onElement(trusting({ AWS: "AROAETL" }))).toEqual([])
  })

  it("of another role of the world is not noted", () => {
    expect(onElement(trusting({ AWS: "AROAOTHER" }))).toEqual([])
  })

  it("is noted each for itself, beside those that somebody carries", () => {
    expect(onElement(trusting({ AWS: ["AROAOLD", "AROAOTHER", "AIDAGONE"] }))).toEqual([
      gone("AROAOLD"),
      gone("AIDAGONE")
    ])
  })

  it("is not noted where the caller's own is unknown: it may be the one", () => {
    expect(check(trusting({ AWS: "AROAOLD" }), "unknown").notes).toEqual([])
  })

  it("is not to be confused with an ARN or an account", () => {
    expect(onElement(trusting({ AWS: [etl, "111111111111"] }))).toEqual([])
  })
})
