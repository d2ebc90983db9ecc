import { describe, expect, it } from "vitest"
import type { Caller } from "../../../src/request/Caller.ts"
import * as RequestContext from "../../../src/request/RequestContext.ts"
import { callerOf, contextOf, type PrincipalName, principals } from "../scenario.ts"

const key = (name: string, caller: Caller): RequestContext.KeyValue =>
  RequestContext.lookup(contextOf({ caller }), name.toLowerCase())

const ana = {
  "aws:PrincipalArn": "arn:aws:iam::111122223333:user/team/Ana",
  "aws:PrincipalAccount": "111122223333",
  "aws:PrincipalType": "User",
  "aws:userid": "AIDAANA",
  "aws:username": "Ana",
  "aws:PrincipalIsAWSService": "false"
}

const federated = {
  "aws:PrincipalArn": "arn:aws:sts::111122223333:federated-user/Fay",
  "aws:PrincipalAccount": "111122223333",
  "aws:PrincipalType": "FederatedUser",
  "aws:userid": "111122223333:Fay",
  "aws:PrincipalIsAWSService": "false"
}

const keys = [
  "aws:PrincipalArn",
  "aws:PrincipalAccount",
  "aws:PrincipalType",
  "aws:userid",
  "aws:username",
  "aws:PrincipalIsAWSService",
  "aws:PrincipalServiceName",
  "aws:AssumedRoot",
  "aws:FederatedProvider"
] as const

type Key = (typeof keys)[number]

/** The keys each kind of principal brings; a key left out is absent. */
const table: Readonly<Record<PrincipalName, Readonly<Partial<Record<Key, string>>>>> = {
  user: ana,
  userSession: ana,
  roleSession: {
    "aws:PrincipalArn": "arn:aws:iam::111122223333:role/team/Demo",
    "aws:PrincipalAccount": "111122223333",
    "aws:PrincipalType": "AssumedRole",
    "aws:userid": "AROADEMO:s1",
    "aws:PrincipalIsAWSService": "false"
  },
  federatedUser: federated,
  federatedByRoot: federated,
  root: {
    "aws:PrincipalArn": "arn:aws:iam::111122223333:root",
    "aws:PrincipalAccount": "111122223333",
    "aws:PrincipalType": "Account",
    "aws:userid": "111122223333",
    "aws:PrincipalIsAWSService": "false"
  },
  service: { "aws:PrincipalIsAWSService": "true", "aws:PrincipalServiceName": "sns.amazonaws.com" },
  anonymous: { "aws:PrincipalAccount": "anonymous", "aws:PrincipalType": "Anonymous", "aws:userid": "anonymous" },
  saml: {},
  webIdentity: {}
}

const kinds = Object.keys(principals) as ReadonlyArray<PrincipalName>

/** @clause request.principal-keys */
describe("keys that follow from the principal", () => {
  it.each(kinds)("of kind %s", (kind) => {
    const caller = callerOf(principals[kind])
    expect(keys.map((name) => [name, key(name, caller)])).toEqual(
      keys.map((name) => [name, table[kind][name] === undefined ? undefined : [table[kind][name]]])
    )
  })
  it("a role session begun by an external login brings its provider", () => {
    const caller = callerOf({ ...principals.roleSession, federatedProvider: "accounts.google.com" })
    expect(key("aws:FederatedProvider", caller)).toEqual(["accounts.google.com"])
  })
  it("a session from AssumeRoot says so", () => {
    expect(key("aws:AssumedRoot", callerOf({ ...principals.root, assumedRoot: true }))).toEqual(["true"])
  })
  it("a GetSessionToken session says whether MFA was given; long-term keys bring nothing", () => {
    expect(key("aws:MultiFactorAuthPresent", callerOf(principals.userSession))).toEqual(["true"])
    expect(key("aws:MultiFactorAuthPresent", callerOf({ ...principals.userSession, mfa: false }))).toEqual(["false"])
    expect(key("aws:MultiFactorAuthPresent", callerOf(principals.user))).toBeUndefined()
  })
  it.each(["user", "userSession", "roleSession"] as const)(
    "the user id of a %s without one is absent, or unknown",
    (kind) => {
      const { "aws:PrincipalArn": arn } = table[kind]
      expect(key("aws:userid", callerOf(principals[kind], { uniqueId: undefined }))).toBeUndefined()
      expect(key("aws:userid", callerOf(principals[kind], { uniqueId: "unknown" }))).toEqual({
        missing: { kind: "unique-id", of: arn }
      })
    }
  )
  it("organization keys are present for members only, the path with its trailing slash", () => {
    const place = { organizationId: "o-x", path: "o-x/r-y/ou-z/" }
    const member = callerOf(principals.user, { membership: place })
    expect(key("aws:PrincipalOrgID", member)).toEqual(["o-x"])
    expect(key("aws:PrincipalOrgPaths", member)).toEqual(["o-x/r-y/ou-z/"])
    for (const name of ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths"]) {
      expect(key(name, callerOf(principals.user))).toBeUndefined()
      expect(key(name, callerOf(principals.user, { membership: "unknown" }))).toEqual({
        missing: { kind: "organization", of: "111122223333" }
      })
    }
  })
  it("tags are found without regard to the case of their key, and keep the case of their value", () => {
    const caller = callerOf(principals.user, { tags: { Team: "Blue", "cost/Center": "7" } })
    expect(key("aws:PrincipalTag/team", caller)).toEqual(["Blue"])
    expect(key("aws:PrincipalTag/TEAM", caller)).toEqual(["Blue"])
    expect(key("aws:PrincipalTag/Cost/Center", caller)).toEqual(["7"])
    expect(key("aws:PrincipalTag/Tea", caller)).toBeUndefined()
  })
  it("unknown tags leave every tag key unknown", () => {
    expect(key("aws:PrincipalTag/Team", callerOf(principals.user, { tags: "unknown" }))).toEqual({
      missing: { kind: "tags", of: "arn:aws:iam::111122223333:user/team/Ana" }
    })
  })
})
