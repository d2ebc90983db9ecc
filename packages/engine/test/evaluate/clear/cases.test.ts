import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { decide, decidePrepared, evaluate, prepare } from "../../../src/authorize.ts"
import { unknown } from "../../../src/aws/Fact.ts"
import type { AuthorizationRequest } from "../../../src/request/AuthorizationRequest.ts"
import * as Admits from "../../../src/verdict/Admits.ts"
import { off } from "../../../src/world/PublicAccessBlock.ts"
import type { World } from "../../../src/world/World.ts"
import { account, allow, deny, policy, resource, role, world } from "../../support/world.ts"

const bucket = "arn:aws:s3:::bucket"
const demo = "arn:aws:iam::111111111111:role/Demo"
const own = { identityPolicies: [policy(allow("s3:GetObject", "*"))] }
const open = resource({ policy: policy({ ...allow("s3:GetObject", "*"), Principal: { AWS: "111111111111" } }) })

const request: AuthorizationRequest = {
  principal: { type: "role-session", roleArn: demo, sessionName: "today" },
  action: "s3:GetObject",
  resource: `${bucket}/key`
}

const caller = account("111111111111", { roles: { [demo]: role(demo, own) } })
const owner = account("222222222222", { resources: { [bucket]: open } })

// Often enough that the halves are judged by tests, and then by code.
const often = 900

const askedPrepared = (places: World, one: AuthorizationRequest): ReadonlySet<number> => {
  const prepared = Result.getOrThrow(prepare(places, one))
  return new Set(Array.from({ length: often }, () => decidePrepared(prepared)))
}

const asked = (places: World, one: AuthorizationRequest): ReadonlySet<number> =>
  new Set([
    ...askedPrepared(places, one),
    ...Array.from({ length: often }, () => Result.getOrThrow(decide(places, one)))
  ])

const proved = (places: World, one: AuthorizationRequest): number => Result.getOrThrow(evaluate(places, one)).admits

const inOrganization = (serviceControl: object, resourceControl?: object): World => ({
  ...world([caller, owner]),
  organizations: [
    {
      id: "o-example",
      rootId: "r-root",
      managementAccountId: "999999999999",
      features: { scp: true, rcp: true },
      nodes: [
        {
          id: "r-root",
          type: "root",
          serviceControlPolicies: [policy(allow("*", "*"), serviceControl)],
          resourceControlPolicies: resourceControl === undefined ? [] : [policy(resourceControl)],
          publicAccessBlock: off
        },
        ...["111111111111", "222222222222"].map((id) => ({
          id,
          type: "account" as const,
          parent: "r-root",
          serviceControlPolicies: [policy(allow("s3:*", "*"))],
          resourceControlPolicies: [],
          publicAccessBlock: off
        }))
      ]
    }
  ]
})

/** @clause cross-account.both-sides */
describe("a request that is asked often", () => {
  it("is answered as at first", () => {
    expect(asked(world([caller, owner]), request)).toEqual(new Set([Admits.allow]))
    expect(asked(world([caller, owner]), { ...request, action: "s3:PutObject" })).toEqual(
      new Set([Admits.implicitDeny])
    )
  })

  it("is answered by the organization it is asked in, whoever else has asked with the same role and bucket", () => {
    const [free, bound, guarded] = [
      inOrganization(allow("s3:*", "*")),
      inOrganization(deny("s3:GetObject", "*")),
      inOrganization(allow("s3:*", "*"), { ...deny("s3:GetObject", "*"), Principal: "*" })
    ]
    expect([free, bound, guarded, free].map((places) => [...asked(places, request)])).toEqual([
      [Admits.allow],
      [Admits.explicitDeny],
      [Admits.explicitDeny],
      [Admits.allow]
    ])
  })

  it("is answered by its own session policies, its own endpoint and its own owner", () => {
    const places = {
      ...world([caller, owner]),
      vpcEndpoints: {
        "vpce-1": {
          id: "vpce-1",
          kind: "interface" as const,
          account: "111111111111",
          vpc: "vpc-1",
          policy: policy({ ...deny("*", "*"), Principal: "*" })
        }
      }
    }
    const narrowed: AuthorizationRequest = {
      ...request,
      principal: {
        type: "role-session",
        roleArn: demo,
        sessionName: "today",
        sessionPolicies: [policy(allow("s3:PutObject", "*"))]
      }
    }
    expect([...asked(places, request)]).toEqual([Admits.allow])
    expect([...asked(places, narrowed)]).toEqual([Admits.implicitDeny])
    expect([...asked(places, { ...request, viaVpcEndpoint: "vpce-1" })]).toEqual([Admits.explicitDeny])
    expect([...asked(places, request)]).toEqual([Admits.allow])
  })

  // @clause same-account.grantee-matrix
  it("needs one side only inside one account, and a role's trust policy beside it", () => {
    const trusting = "arn:aws:iam::111111111111:role/Trusting"
    const home = world([
      account("111111111111", {
        roles: {
          [demo]: role(demo, { identityPolicies: [policy(allow("s3:GetObject", "*"), allow("sts:AssumeRole", "*"))] }),
          [trusting]: role(trusting, { trustPolicy: "none" })
        },
        resources: {
          [bucket]: resource(),
          "arn:aws:s3:::shut": resource({ policy: policy({ ...deny("s3:*", "*"), Principal: "*" }) }),
          "arn:aws:s3:::given": resource({
            policy: policy({ ...allow("s3:PutObject", "*"), Principal: { AWS: demo } })
          })
        }
      })
    ])
    const answers = [
      request,
      { ...request, resource: "arn:aws:s3:::shut/key" },
      { ...request, action: "s3:PutObject", resource: "arn:aws:s3:::given/key" },
      { ...request, action: "s3:PutObject" },
      { ...request, action: "sts:AssumeRole", resource: trusting }
    ].map((one) => [...asked(home, one)])
    expect(answers).toEqual([
      [Admits.allow],
      [Admits.explicitDeny],
      [Admits.allow],
      [Admits.implicitDeny],
      [Admits.implicitDeny]
    ])
  })

  // @clause bpa.restrict
  it("is refused where the bucket is public and public access is blocked", () => {
    const blocked = { ...off, RestrictPublicBuckets: true }
    const everyone = policy({ ...allow("s3:*", "*"), Principal: "*" })
    const shut = account("222222222222", {
      resources: { [bucket]: resource({ policy: everyone, publicAccessBlock: blocked }) }
    })
    expect([...asked(world([caller, shut]), request)]).toEqual([Admits.explicitDeny])
  })

  it("stays open where something is unknown", () => {
    const queue = "arn:aws:sqs:eu-west-1:222222222222:queue"
    const sender = role(demo, { identityPolicies: [policy(allow("sqs:SendMessage", "*"))] })
    const places = world([
      account("111111111111", { roles: { [demo]: sender } }),
      account("222222222222", { complete: false, resources: { [queue]: resource({ policy: unknown }) } })
    ])
    const send = { ...request, action: "sqs:SendMessage", resource: queue }
    expect([...asked(places, send)]).toEqual([Admits.anything])
    expect(proved(places, send)).toBe(Admits.anything)
  })

  // @clause match.resource
  it("finds its own among many statements about other resources", () => {
    const names = Array.from({ length: 30 }, (_, at) => `arn:aws:s3:::bucket-${at}`)
    const about = (effect: "Allow" | "Deny", key: string) =>
      names.map((name) => ({ Effect: effect, Action: "s3:GetObject", Resource: `${name}/${key}` }))
    const denyingNotes = { Effect: "Deny", Action: "s3:*", Resource: "arn:aws:s3:::*/notes" }
    const many = role(demo, {
      identityPolicies: [policy(...about("Allow", "*"), ...about("Deny", "secret/*"), denyingNotes)]
    })
    const places = world([
      account("111111111111", { roles: { [demo]: many } }),
      account("222222222222", { resources: Object.fromEntries([...names, bucket].map((name) => [name, open])) })
    ])
    const answer = (name: string) => [...asked(places, { ...request, resource: name })]
    for (const name of [names[0]!, names[17]!, names[29]!]) {
      expect(answer(`${name}/a`)).toEqual([Admits.allow])
      expect(answer(`${name}/secret/a`)).toEqual([Admits.explicitDeny])
      expect(answer(`${name}/notes`)).toEqual([Admits.explicitDeny])
      expect(answer(name)).toEqual([Admits.implicitDeny])
    }
    expect(answer(`${bucket}/a`)).toEqual([Admits.implicitDeny])
    expect(answer(`${bucket}/notes`)).toEqual([Admits.explicitDeny])
  })

  it("is answered alike however many others are asked", () => {
    const names = Array.from({ length: 1100 }, (_, at) => `arn:aws:iam::111111111111:role/Role${at}`)
    const roles = Object.fromEntries(
      names.map((arn, at) => [arn, role(arn, at % 2 === 0 ? own : { identityPolicies: [policy(deny("s3:*", "*"))] })])
    )
    const places = world([account("111111111111", { roles }), owner])
    const answers = names.map((roleArn) => [
      ...askedPrepared(places, { ...request, principal: { type: "role-session", roleArn, sessionName: "today" } })
    ])
    expect(answers).toEqual(names.map((_, at) => [at % 2 === 0 ? Admits.allow : Admits.explicitDeny]))
    expect([
      ...askedPrepared(places, {
        ...request,
        principal: { type: "role-session", roleArn: names[1]!, sessionName: "x" }
      })
    ]).toEqual([Admits.explicitDeny])
  })

  it("is answered where making code from text is forbidden", () => {
    const script = fileURLToPath(new URL("withoutCode.ts", import.meta.url))
    const flags = ["--disallow-code-generation-from-strings", "--conditions=@countersign/source"]
    expect(execFileSync(process.execPath, [...flags, script], { encoding: "utf8" })).toBe("2,1,4")
  })
})
