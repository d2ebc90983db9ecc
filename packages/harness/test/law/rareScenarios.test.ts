import { describe, expect, it } from "vitest"
import type { Vector } from "../../src/corpus/Vector.ts"
import { requestOf } from "../../src/corpus/check.ts"
import { closedWorld } from "../../src/corpus/closedWorld.ts"
import { countersign } from "../../src/engine/countersign.ts"
import { admitsAreExact } from "../../src/law/admitsAreExact.ts"
import { isBreach, type Law } from "../../src/law/Law.ts"
import { remediesOpenNothingElse } from "../../src/law/remediesOpenNothingElse.ts"
import { onEverything } from "../../src/scenario/statements.ts"

const caller = "222222222222"
const owner = "111111111111"
const roleArn = `arn:aws:iam::${caller}:role/deploy`
const userArn = `arn:aws:iam::${caller}:user/bob`
const queue = `arn:aws:sqs:eu-west-1:${owner}:jobs`

const document = (...statements: ReadonlyArray<object>) => ({ Version: "2012-10-17", Statement: statements })

const everything = { Effect: "Allow", Action: "*", Resource: "*" }

const vectorOf = (queuePolicy: object, further: object, request: object): Vector => ({
  id: "rare",
  expected: { decision: "Allow" },
  world: {
    accounts: {
      [caller]: {
        users: { bob: { arn: userArn, identityPolicies: [{ name: "all", document: document(everything) }] } },
        roles: { deploy: { arn: roleArn, identityPolicies: [{ name: "all", document: document(everything) }] } }
      },
      [owner]: { resources: { [queue]: { resourcePolicy: queuePolicy } } }
    },
    ...further
  },
  request: {
    principal: { type: "role-session", roleArn, sessionName: "s" },
    action: "sqs:SendMessage",
    resource: queue,
    ...request
  }
})

/** What the law says of a question, whatever it chooses. */
const saysOf = (law: Law, vector: Vector) => {
  const question = { world: closedWorld(vector), request: requestOf(vector) }
  const test = { operator: "StringEquals", key: "aws:PrincipalOrgID", values: ["o-1"], sent: ["o-1"] }
  return Array.from({ length: 12 }, (_, choice) =>
    law.check(countersign, { ...question, statement: onEverything("Allow"), test, choice })
  )
}

describe("what only rare scenarios show", () => {
  it("a remedy that names the caller opens no other one, also where the request gives the caller's ARN", () => {
    const endpoint = { account: owner, policy: document({ ...everything, Principal: { AWS: owner } }) }
    const vector = vectorOf(
      document({ ...everything, Principal: { AWS: caller } }),
      { vpcEndpoints: { "vpce-1": endpoint } },
      { viaVpcEndpoint: "vpce-1", context: { "aws:PrincipalArn": roleArn } }
    )
    const said = saysOf(remediesOpenNothingElse, vector)
    expect(said).toContain("holds")
    expect(said.filter(isBreach)).toEqual([])
  })

  it("a boundary that is not known is read by `NotPrincipal` too", () => {
    const vector = vectorOf(
      document(
        { ...everything, Principal: { AWS: caller } },
        { Effect: "Deny", NotPrincipal: { AWS: [caller, userArn] }, Action: "*", Resource: "*" }
      ),
      {},
      { principal: { type: "user", arn: userArn } }
    )
    const said = saysOf(admitsAreExact, vector)
    expect(said).toContain("holds")
    expect(said).toContainEqual({ exception: admitsAreExact.exceptions[0] })
    expect(said.filter(isBreach)).toEqual([])
  })
})
