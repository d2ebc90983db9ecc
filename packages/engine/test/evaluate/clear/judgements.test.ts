import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { decideClearCase } from "../../../src/evaluate/clear/clearCase.ts"
import type { Judgement } from "../../../src/evaluate/clear/Half.ts"
import { unclear } from "../../../src/evaluate/clear/Half.ts"
import { trustedHalf, trustingHalf } from "../../../src/evaluate/clear/halves.ts"
import { judgeByCode } from "../../../src/evaluate/clear/judgeByCode.ts"
import { judgeByTests } from "../../../src/evaluate/clear/judgeByTests.ts"
import { decidePrepared, prepare } from "../../../src/evaluate/decide.ts"
import type { AuthorizationRequest } from "../../../src/request/AuthorizationRequest.ts"
import * as RequestContext from "../../../src/request/RequestContext.ts"
import { selectPolicies } from "../../../src/world/selectPolicies.ts"
import { account, policy, resource, role, user, world } from "../../support/world.ts"

const bucket = "arn:aws:s3:::bucket"
const demo = "arn:aws:iam::111111111111:role/Demo"
const ana = "arn:aws:iam::111111111111:user/Ana"
const everything = { Effect: "Allow", Action: "s3:*", Resource: "*" }

interface Written {
  readonly own?: ReadonlyArray<object>
  readonly boundary?: ReadonlyArray<object>
  readonly onBucket?: ReadonlyArray<object>
}

const placesOf = ({ boundary, onBucket = [{ ...everything, Principal: "*" }], own = [everything] }: Written) => {
  const has = {
    identityPolicies: [policy(...own)],
    permissionsBoundary: boundary === undefined ? ("none" as const) : policy(...boundary),
    tags: { team: "red" },
    uniqueId: "AROAEXAMPLE"
  }
  return world([
    account("111111111111", {
      roles: { [demo]: role(demo, has) },
      users: { [ana]: user(ana, { ...has, uniqueId: "AIDAEXAMPLE" }) }
    }),
    account("222222222222", {
      resources: {
        [bucket]: resource({ policy: policy(...onBucket) }),
        [`${bucket}-other`]: resource({ policy: policy(...onBucket) })
      }
    })
  ])
}

const session = { type: "role-session", roleArn: demo, sessionName: "today" } as const

const ask = (changed: Partial<AuthorizationRequest> = {}): AuthorizationRequest => ({
  principal: session,
  action: "s3:GetObject",
  resource: `${bucket}/key`,
  ...changed
})

interface Found {
  readonly weighed: number
  readonly byTests: number
  readonly byCode: number
}

const judge = (written: Written, request: AuthorizationRequest): Found => {
  const applied = Result.getOrThrow(selectPolicies(placesOf(written), request))
  const context = RequestContext.make(request, applied)
  const [trusted, trusting] = [trustedHalf(applied)!, trustingHalf(applied)!]
  const by = (make: (half: typeof trusted) => Judgement): number =>
    decideClearCase(
      { crossAccount: true, trusted: { judge: make(trusted) }, trusting: { judge: make(trusting) } },
      context
    )
  return {
    weighed: decidePrepared({ ...prepare(applied, context), clear: undefined }),
    byTests: by(judgeByTests),
    byCode: by((half) => judgeByCode(half)!)
  }
}

type Case = readonly [Written, AuthorizationRequest]

/** The cases that are not judged, by tests and by code, as they are weighed. */
const misjudged = (cases: ReadonlyArray<Case>) =>
  cases
    .map(([written, request]) => ({ written, request, found: judge(written, request) }))
    .filter(({ found }) => found.byTests !== found.weighed || found.byCode !== found.weighed)

/** How many different decisions the cases have: what is always denied shows nothing. */
const decisions = (cases: ReadonlyArray<Case>): number =>
  new Set(cases.map(([written, request]) => judge(written, request).weighed)).size

const patterns = [
  "*",
  "arn:aws:s3:::*",
  "arn:aws:s3:::bucket",
  "arn:aws:s3:::bucket*",
  "arn:aws:s3:::bucket/*",
  "arn:aws:s3:::bucket/key",
  "arn:aws:s3:::bucket/k*y",
  "arn:aws:s3:::bucket/ke*ey",
  "arn:aws:s3:::bucket/**y",
  "arn:aws:s3:::bucket/*e*",
  "arn:aws:s3:::bucket/*y*y*",
  "arn:aws:s3:::bucket/*/a/*/a",
  "arn:aws:s3:::bucket/*log*.txt",
  "arn:aws:s3:::bucket/?ey",
  "arn:aws:s3:::bucket/${aws:PrincipalTag/team}/*",
  "arn:aws:s3:::bucket/${aws:PrincipalTag/none, 'red'}/*",
  "arn:aws:s3:::bucket/${*}",
  "arn:aws:s3:*:*:bucket/key",
  "arn:aws:s3:::b*t/key",
  "arn:*:s3:::bucket/key",
  "*:aws:s3:::bucket/*",
  "*:s3:::bucket/k*",
  "?rn:aws:s3:::bucket/key",
  "arn:aws:sqs:*:*:bucket/key",
  'arn:aws:s3:::bucket/"quoted"*',
  "arn:aws:s3:::bucket/\u2028*"
]

const keys = [
  "",
  "/",
  "/key",
  "/key/key",
  "/ky",
  "/keey",
  "/y/y",
  "/x/a/a",
  "/x/a/y/a",
  "/b/log/c.txt",
  "/catalog.txt",
  "/red/x",
  "/*",
  '/"quoted" name',
  "/\u2028line",
  "/\ud83d\ude00ey",
  "-other/key"
]

const effects = ["Allow", "Deny"] as const

const beside = (effect: "Allow" | "Deny", statement: object): ReadonlyArray<object> =>
  effect === "Allow" ? [statement] : [everything, statement]

const withPrincipal = (statement: object): object => ({ Principal: "*", ...statement })

const everywhere = (effect: "Allow" | "Deny", statement: object): ReadonlyArray<Written> => {
  const written = beside(effect, { Effect: effect, Action: "s3:Get*", ...statement })
  return [{ own: written }, { boundary: written }, { onBucket: written.map(withPrincipal) }]
}

/** @clause evaluation.order */
describe("a clear case is judged, by tests and by code, as it is weighed", () => {
  it.each(["Resource", "NotResource"])("whatever patterns %s holds", (element) => {
    const lists = [
      [],
      ...patterns.map((one) => [one]),
      ...patterns.map((one) => [one, "arn:aws:s3:::other/*"]),
      patterns.slice(2, 6),
      patterns.slice(6, 12),
      patterns.slice(12)
    ]
    const cases = effects.flatMap((effect) =>
      lists
        .flatMap((list) => everywhere(effect, { [element]: list }))
        .flatMap((written) => keys.map((key): Case => [written, ask({ resource: `arn:aws:s3:::bucket${key}` })]))
    )
    expect(misjudged(cases)).toEqual([])
    expect(decisions(cases)).toBe(3)
  })

  it.each([
    ["StringEquals", ["red", "*", ""]],
    ["StringNotEquals", ["red"]],
    ["StringEqualsIfExists", ["red", "blue"]],
    ["StringNotEqualsIfExists", ["red", "blue"]],
    ["StringEqualsIgnoreCase", ["RED"]],
    ["StringLike", ["r*d", "?lue"]],
    ["StringLike", ["*"]],
    ["StringNotLike", ["r*", "*e"]],
    ["StringLike", ["${aws:PrincipalTag/team}", "b*"]],
    ["StringNotEquals", ["${aws:PrincipalTag/none}"]],
    ["ForAllValues:StringEquals", ["red", "blue"]],
    ["ForAnyValue:StringLike", ["r*"]],
    ["ForAnyValue:StringNotEquals", ["red"]],
    ["Null", ["true"]],
    ["Null", ["false"]],
    ["Bool", ["true"]],
    ["Bool", ["false"]],
    ["NumericLessThan", ["10"]],
    ["NumericNotEquals", ["7", "x"]],
    ["DateGreaterThan", ["2020-01-01T00:00:00Z"]],
    ["IpAddress", ["10.0.0.0/8", "203.0.113.0/24"]],
    ["NotIpAddress", ["10.0.0.0/8"]],
    ["ArnLike", ["arn:aws:s3:::b*"]],
    ["ArnNotEquals", ["arn:aws:s3:::bucket"]],
    ["BinaryEquals", ["cmVk"]],
    ["StringEquals", []]
  ])("whatever %s %j asks of a key", (operator, values) => {
    const given = [
      "red",
      "RED",
      "blue",
      "",
      "*",
      "true",
      "False",
      "7",
      "2026-11-22T00:00:00Z",
      "10.1.2.3",
      "::1",
      "cmVk",
      "arn:aws:s3:::bucket"
    ]
    const contexts = [
      {},
      ...given.map((value) => ({ "s3:x": value })),
      { "s3:x": [] },
      { "S3:X": ["red", "blue"] },
      { "s3:x": ["red", "red"] }
    ]
    const cases = effects
      .flatMap((effect) => everywhere(effect, { Resource: "*", Condition: { [operator]: { "s3:x": values } } }))
      .flatMap((written) => contexts.map((context): Case => [written, ask({ context })]))
    expect(misjudged(cases)).toEqual([])
    expect(decisions(cases)).toBeGreaterThan(1)
  })

  it("whatever keys stand together", () => {
    const conditions = [
      { StringEquals: { "aws:PrincipalTag/team": "red", "s3:x": "red" } },
      { StringEquals: { "s3:x": "red" }, StringNotEquals: { "s3:x": "blue" }, Bool: { "aws:SecureTransport": "true" } },
      { StringLike: { "aws:PrincipalArn": "arn:*:role/D*" }, Null: { "s3:y": "true" } }
    ]
    const contexts = [{}, { "s3:x": "red" }, { "s3:x": "red", "aws:SecureTransport": "true" }, { "s3:y": "1" }]
    const cases = effects
      .flatMap((effect) => conditions.flatMap((Condition) => everywhere(effect, { Resource: "*", Condition })))
      .flatMap((written) => contexts.map((context): Case => [written, ask({ context })]))
    expect(misjudged(cases)).toEqual([])
    expect(decisions(cases)).toBe(3)
  })

  it("whomever the bucket's policy names", () => {
    const names = [
      "*",
      { AWS: "*" },
      { AWS: demo },
      { AWS: [ana, "arn:aws:iam::333333333333:role/Other"] },
      { AWS: "111111111111" },
      { AWS: "arn:aws:iam::111111111111:root" },
      { AWS: "arn:aws-cn:iam::111111111111:root" },
      { AWS: "333333333333" },
      { AWS: "arn:aws:sts::111111111111:assumed-role/Demo/today" },
      { AWS: "arn:aws:sts::111111111111:assumed-role/Demo/tomorrow" },
      { AWS: "AROAEXAMPLE" },
      { AWS: "AIDAEXAMPLE" },
      { Service: "lambda.amazonaws.com" },
      { Federated: "cognito-identity.amazonaws.com" },
      { CanonicalUser: "0".repeat(64) }
    ]
    const principals = [session, { type: "user", arn: ana }, { type: "user-session", arn: ana }] as const
    const stated = names.flatMap((name) => [
      { Effect: "Allow", Principal: name },
      { Effect: "Deny", Principal: name },
      { Effect: "Deny", NotPrincipal: name }
    ])
    const cases = stated
      .map((one) => ({ Action: "s3:*", Resource: "*", ...one }))
      .flatMap((one) =>
        one.Effect === "Allow" ? [[one]] : [[{ ...everything, Principal: { AWS: "111111111111" } }, one]]
      )
      .flatMap((onBucket) => principals.map((principal): Case => [{ onBucket }, ask({ principal })]))
    expect(misjudged(cases)).toEqual([])
    expect(decisions(cases)).toBe(3)
  })

  it("and never wrongly where a key is unknown", () => {
    const conditions = [
      { StringEquals: { "s3:x": "red" } },
      { StringNotLike: { "s3:x": "r*" } },
      { "ForAnyValue:StringEquals": { "s3:x": "red" } },
      { Null: { "s3:x": "true" } },
      { StringEquals: { "aws:PrincipalTag/team": "${s3:x}" } }
    ]
    const found = effects
      .flatMap((effect) => conditions.flatMap((Condition) => everywhere(effect, { Resource: "*", Condition })))
      .map((written) => judge(written, ask({ unknownKeys: ["s3:x"] })))
    for (const { byCode, byTests, weighed } of found) {
      expect([unclear, weighed]).toContain(byCode)
      expect([unclear, weighed]).toContain(byTests)
    }
    expect(found.some(({ byCode }) => byCode === unclear)).toBe(true)
  })
})
