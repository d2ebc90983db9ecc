import { Admits, decide, type Principal } from "@countersign/sdk"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { candidates } from "../../src/paths/candidates.ts"
import { assuming } from "../../src/paths/requests.ts"
import { first } from "../../src/paths/Session.ts"
import { policyOf, role } from "../support/accounts.ts"
import { enters, made, places, roleArn, trusts, user } from "./roles.ts"

const session = "arn:aws:sts::222222222222:assumed-role/Caller/s"

const caller: Principal.Principal = { type: "role-session", roleArn: roleArn("Caller"), sessionName: "s" }

const trustForms: Readonly<Record<string, ReadonlyArray<object>>> = {
  TheRole: [trusts(roleArn("Caller"))],
  TheSession: [trusts(session)],
  TheAccount: [trusts("222222222222")],
  TheRoot: [trusts("arn:aws:iam::222222222222:root")],
  AnyAws: [trusts("*")],
  TheUser: [trusts(user)],
  OtherAccount: [trusts("111111111111")],
  Service: [trusts("lambda.amazonaws.com")],
  Nobody: []
}

const identityForms: Readonly<Record<string, ReadonlyArray<object>>> = {
  nothing: [],
  everything: [{ Effect: "Allow", Action: "*", Resource: "*" }],
  "by a beginning": [{ Effect: "Allow", Action: "sts:*", Resource: "arn:aws:iam::222222222222:role/The*" }],
  "by a variable": [{ Effect: "Allow", Action: "sts:*", Resource: "arn:aws:iam::${aws:PrincipalAccount}:role/*" }],
  "by what it leaves out": [{ Effect: "Allow", Action: "sts:*", NotResource: roleArn("TheRole") }],
  "by name": Object.keys(trustForms).map((name) => enters(name))
}

const principals: ReadonlyArray<Principal.Principal> = [
  caller,
  { type: "user", arn: user },
  { type: "user-session", arn: user },
  { type: "service", service: "lambda.amazonaws.com" }
]

describe.each(Object.keys(identityForms))("a caller whose own policies allow %s", (form) => {
  const identity = identityForms[form] ?? []
  const roles = Object.entries(trustForms).map(([name, trust]) => made(name, trust, []))
  const unknownTrust = role(roleArn("Unknown"), { trustPolicy: "unknown" })
  const itself = { ...made("Caller", [], identity), trustsItself: true }
  const where = places(identity, itself, unknownTrust, ...roles)

  it.each(principals)("no role is passed over that $type could assume", (from) => {
    const question = { from, action: "s3:GetObject", resource: "*" }
    const kept = new Set(candidates(where, from).map(({ arn }) => arn))
    const open = [itself, unknownTrust, ...roles]
      .map(({ arn }) => arn)
      .filter((arn) => Admits.mayAllow(Result.getOrThrow(decide(where, assuming(first(question), arn, question)))))
    expect(open.filter((arn) => !kept.has(arn))).toEqual([])
  })
})

it("a caller of whose own policies nothing is known passes no role over", () => {
  const unknown = role(roleArn("Caller"), { identityPolicies: "unknown" })
  const where = places([], unknown, made("A", [trusts("222222222222")], []))
  expect(candidates(where, caller).map(({ arn }) => arn)).toEqual([roleArn("A")])
})

it("roles that the caller's own policies cannot mean are passed over", () => {
  const known = role(roleArn("Caller"), { identityPolicies: [policyOf("own", enters("B"))] })
  const where = places([], known, made("A", [trusts("222222222222")], []), made("B", [trusts("222222222222")], []))
  expect(candidates(where, caller).map(({ arn }) => arn)).toEqual([roleArn("B")])
})
