import { expect, describe, it } from "vitest"
import type { Account } from "../../src/world/Account.ts"
import { account, allow, policy, prove, resource, role, world } from "../support/world.ts"

const etl = "arn:aws:iam::111111111111:role/Etl"
const listed = "arn:aws:sqs:eu-west-1:222222222222:listed"

const caller = account("111111111111", {
  roles: { Etl: role(etl, { identityPolicies: [policy(allow("*", "*"))] }) },
  resources: { "arn:aws:sqs:eu-west-1:111111111111:own": resource() }
})

const owner = (known: Partial<Account> = {}) =>
  account("222222222222", { resources: { [listed]: resource() }, ...known })

const notesOn = (action: string, arn: string, holder: Account = owner()) =>
  prove(world([caller, holder]), {
    principal: { type: "role-session", roleArn: etl, sessionName: "s" },
    action,
    resource: arn,
    ...(arn.startsWith("arn:aws:s3") ? { resourceAccount: holder.id } : {})
  }).checks[0].notes.filter(({ code }) => code === "unlisted-resource")

describe("a resource that its complete account does not list", () => {
  it.each([
    ["sqs:SendMessage", "arn:aws:sqs:eu-west-1:222222222222:lisetd"],
    ["s3:GetObject", "arn:aws:s3:::nowhere/key"],
    ["kms:Decrypt", "arn:aws:kms:eu-west-1:222222222222:key/k"],
    ["sts:AssumeRole", "arn:aws:iam::222222222222:role/Missing"],
    // The trust policy has to allow inside one account too.
    ["sts:AssumeRole", "arn:aws:iam::111111111111:role/Missing"]
  ])("is noted on %s of %s", (action, arn) => {
    const of = arn.includes("111111111111") ? "111111111111" : "222222222222"
    expect(notesOn(action, arn)).toEqual([{ code: "unlisted-resource", account: of, resource: arn }])
  })

  it("is not noted inside one account, where identity-based policies suffice", () => {
    expect(notesOn("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111111111111:nowhere")).toEqual([])
  })

  it.each([
    ["that is listed, without a policy", "sqs:SendMessage", listed],
    ["that stands below one that is listed", "sqs:SendMessage", `${listed}/part`],
    ["whose type is never listed so", "iam:GetUser", "arn:aws:iam::222222222222:user/nobody"]
  ])("is none %s", (_, action, arn) => {
    expect(notesOn(action, arn)).toEqual([])
  })

  it("is unknown, and not noted, in an account that is not complete", () => {
    expect(
      notesOn("sqs:SendMessage", "arn:aws:sqs:eu-west-1:222222222222:nowhere", owner({ complete: false }))
    ).toEqual([])
  })
})
