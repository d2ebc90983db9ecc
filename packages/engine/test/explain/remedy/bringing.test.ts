import { expect, it } from "vitest"
import { explain } from "../../../src/explain/explain.ts"
import { account, policy, prove, user, world } from "../../support/world.ts"

const ana = "arn:aws:iam::111111111111:user/ana"

/** What the caller of a request is asked to bring, where its one Allow has this condition. */
const brought = (condition: object): ReadonlyArray<unknown> => {
  const allow = policy({ Effect: "Allow", Action: "s3:ListBucket", Resource: "*", Condition: condition })
  const places = world([account("111111111111", { users: { ana: user(ana, { identityPolicies: [allow] }) } })])
  const { checks, considered } = prove(places, {
    principal: { type: "user", arn: ana },
    action: "s3:ListBucket",
    resource: "arn:aws:s3:::lake",
    resourceAccount: "111111111111"
  })
  const { applied, context } = considered[0]!
  return explain(applied, context, checks[0])
    .remedies.flatMap(({ parts }) => parts)
    .flatMap(({ change }) => (change.kind === "bring" ? [change.value] : []))
}

it.each([
  [
    "a prefix that ends in a number is brought as it is",
    { StringEquals: { "s3:prefix": "reports/2024" } },
    "reports/2024"
  ],
  ["a name without a number too", { StringEquals: { "s3:prefix": "reports/" } }, "reports/"],
  ["of a range of addresses its first", { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } }, "192.0.2.0"]
])("%s", (_, condition, value) => {
  expect(brought(condition)).toContain(value)
})
