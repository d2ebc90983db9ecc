import { expect, it } from "vitest"
import type { EngineUnderTest } from "../../src/engine/EngineUnderTest.ts"
import { accountNamesDoNotMatter } from "../../src/law/accountNamesDoNotMatter.ts"
import type { Scenario } from "../../src/scenario/Question.ts"
import { everyone, onEverything } from "../../src/scenario/statements.ts"

const account = (id: string): Scenario["world"]["accounts"][string] => ({
  id,
  complete: true,
  organization: "none",
  canonicalUserId: "c".repeat(64),
  users: {},
  groups: {},
  roles: {},
  resources: {},
  resourceShares: []
})

const scenario = (...ids: ReadonlyArray<string>): Scenario => ({
  world: { organizations: [], vpcEndpoints: {}, accounts: Object.fromEntries(ids.map((id) => [id, account(id)])) },
  request: {
    principal: { type: "root", account: "123456789012" },
    action: "s3:ListBucket",
    resource: "arn:aws:s3:::data",
    resourceAccount: "210987654321"
  },
  statement: { ...onEverything("Allow"), principal: everyone },
  test: { operator: "StringEquals", key: "aws:PrincipalAccount", values: [], sent: [] },
  choice: 0
})

/** Engines that know one account by its number: as the caller's, as the owner's. */
const knowing: ReadonlyArray<EngineUnderTest> = [
  {
    name: "caller's",
    decide: (_, { principal }) =>
      principal.type === "root" && principal.account === "123456789012" ? "Allow" : "ImplicitDeny"
  },
  {
    name: "owner's",
    decide: (_, { resourceAccount }) => (resourceAccount === "210987654321" ? "Allow" : "ImplicitDeny")
  }
]

it.each(knowing)("an engine that knows the $name account by its number breaks the law in any world", (engine) => {
  expect(accountNamesDoNotMatter.check(engine, scenario("123456789012", "210987654321"))).toMatchObject({
    breach: "the answer hangs on the number of an account"
  })
})

it("of a world without accounts the law says nothing", () => {
  expect(accountNamesDoNotMatter.check(knowing[0]!, scenario())).toBe("not concerned")
})
