import { describe, expect, it } from "vitest"
import * as Admits from "../../src/verdict/Admits.ts"
import { account, admits, allow, deny, policy, prove, resource, role, user, world } from "../support/world.ts"

const userA = "arn:aws:iam::111111111111:user/userA"
const bucketB = "arn:aws:s3:::bucket-b"
const read = { principal: { type: "user", arn: userA }, action: "s3:GetObject", resource: `${bucketB}/k` } as const

const trustsUserA = policy({
  Effect: "Allow",
  Principal: { AWS: userA },
  Action: "s3:GetObject",
  Resource: `${bucketB}/*`
})

const two = (identity: ReadonlyArray<object>, bucketPolicy = trustsUserA) =>
  world([
    account("111111111111", { users: { userA: user(userA, { identityPolicies: [policy(...identity)] }) } }),
    account("222222222222", { resources: { [bucketB]: resource({ policy: bucketPolicy }) } })
  ])

describe("a user of one account and a bucket of another", () => {
  // @clause cross-account.both-sides
  it("is denied when only the bucket's account allows", () => {
    expect(admits(two([]), read)).toEqual(["ImplicitDeny"])
    const [check] = prove(two([]), read).checks
    expect(check.mode).toBe("cross-account")
    expect(Admits.verdict(check.trustedAccount!.admits)).toBe("ImplicitDeny")
    expect(Admits.verdict(check.trustingAccount.admits)).toBe("Allow")
    expect(check.determining).toEqual(["IDENTITY_BASED_POLICY"])
  })

  // @clause cross-account.both-sides
  it("is denied when only the user's account allows", () => {
    const silent = policy({ Effect: "Allow", Principal: { AWS: "333333333333" }, Action: "s3:*", Resource: "*" })
    const [check] = prove(two([allow("s3:*", "*")], silent), read).checks
    expect(Admits.verdict(check.admits)).toBe("ImplicitDeny")
    expect(check.determining).toEqual(["RESOURCE_BASED_POLICY"])
  })

  // @clause cross-account.both-sides
  it("is allowed when both allow, and denied by one deny in either", () => {
    expect(admits(two([allow("s3:GetObject", `${bucketB}/*`)]), read)).toEqual(["Allow"])
    expect(admits(two([allow("s3:*", "*"), deny("s3:*", "*")]), read)).toEqual(["ExplicitDeny"])
    const denied = policy(
      { Effect: "Allow", Principal: "*", Action: "s3:*", Resource: "*" },
      { Effect: "Deny", Principal: { AWS: "111111111111" }, Action: "s3:*", Resource: "*" }
    )
    expect(admits(two([allow("s3:*", "*")], denied), read)).toEqual(["ExplicitDeny"])
  })

  // @clause evaluation.policy-types
  it("heeds no policy of an account that has no part in it", () => {
    const base = two([allow("s3:*", "*")])
    const third = account("333333333333", {
      resources: { "arn:aws:s3:::other": resource({ policy: policy(deny("s3:*", "*")) }) },
      users: { userA: user("arn:aws:iam::333333333333:user/userA", { identityPolicies: [policy(deny("*", "*"))] }) }
    })
    expect(admits({ ...base, accounts: { ...base.accounts, "333333333333": third } }, read)).toEqual(["Allow"])
  })
})

describe("facts a world does not tell", () => {
  const half = world([
    account("111111111111", {
      users: { userA: user(userA, { identityPolicies: [policy(allow("s3:GetObject", "*"))] }) }
    })
  ])

  // @clause arn.owner
  // @clause undetermined.owner
  it("keep the owner of a bucket open, and never allow", () => {
    expect(admits(half, read)).toEqual(["Allow", "ImplicitDeny", "ExplicitDeny"])
    const { checks } = prove(half, read)
    expect(checks[0].mode).toBe("unknown-owner")
    expect(checks[0].missing).toContainEqual({ kind: "owner", of: read.resource })
  })

  // @clause undetermined.admits
  it("give the honest half-answer once the owner is named: the own side allows, the other is to be asked", () => {
    const [check] = prove(half, { ...read, resourceAccount: "222222222222" }).checks
    expect(Admits.verdict(check.trustedAccount!.admits)).toBe("Allow")
    expect(Admits.toArray(check.trustingAccount.admits)).toEqual(["Allow", "ImplicitDeny", "ExplicitDeny"])
    expect(check.missing).toContainEqual({
      kind: "policies",
      of: bucketB,
      policyType: "RESOURCE_BASED_POLICY"
    })
  })

  // @clause undetermined.admits
  it("do not matter where what is known already denies", () => {
    const denied = two([deny("s3:*", "*")])
    const open = {
      ...denied,
      accounts: {
        ...denied.accounts,
        "222222222222": account("222222222222", { complete: false, organization: "unknown" })
      }
    }
    const [check] = prove(open, { ...read, resourceAccount: "222222222222" }).checks
    expect(Admits.verdict(check.admits)).toBe("ExplicitDeny")
    expect(check.missing).toEqual([])
  })

  // @clause undetermined.admits
  it("still deny when no way of filling them allows", () => {
    const silent = two([])
    const open = {
      ...silent,
      accounts: {
        ...silent.accounts,
        "222222222222": account("222222222222", { complete: false, organization: "unknown" })
      }
    }
    expect(admits(open, { ...read, resourceAccount: "222222222222" })).toEqual(["ImplicitDeny", "ExplicitDeny"])
  })

  // @clause undetermined.condition-keys
  it("keep a condition open when its key may have any value, and settle it when the key is absent", () => {
    const places = two([
      {
        Effect: "Allow",
        Action: "s3:GetObject",
        Resource: "*",
        Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } }
      }
    ])
    expect(admits(places, read)).toEqual(["ImplicitDeny"])
    expect(admits(places, { ...read, unknownKeys: "all" })).toEqual(["Allow", "ImplicitDeny"])
    expect(prove(places, { ...read, unknownKeys: ["aws:SourceIp"] }).checks[0].missing).toEqual([
      { kind: "context-key", of: "aws:SourceIp" }
    ])
    expect(admits(places, { ...read, context: { "aws:SourceIp": "203.0.113.9" } })).toEqual(["Allow"])
  })
})

describe("calls that need several checks", () => {
  const copier = "arn:aws:iam::111111111111:role/Copier"
  const places = (destination: ReadonlyArray<object>) =>
    world([
      account("111111111111", {
        roles: { Copier: role(copier, { identityPolicies: [policy(allow("s3:GetObject", "*"), ...destination)] }) },
        resources: { "arn:aws:s3:::own": resource() }
      }),
      account("222222222222", {
        resources: {
          "arn:aws:s3:::theirs": resource({
            policy: policy({ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" })
          })
        }
      })
    ])
  const copy = {
    principal: { type: "role-session", roleArn: copier, sessionName: "s" },
    action: "s3:GetObject",
    resource: "arn:aws:s3:::theirs/k",
    additionalChecks: [{ action: "s3:PutObject", resource: "arn:aws:s3:::own/k" }]
  } as const

  // @clause request.additional-checks
  it("are allowed only if each is, and explicitly denied if any is", () => {
    expect(admits(places([allow("s3:PutObject", "*")]), copy)).toEqual(["Allow"])
    expect(admits(places([]), copy)).toEqual(["ImplicitDeny"])
    expect(admits(places([deny("s3:PutObject", "*")]), copy)).toEqual(["ExplicitDeny"])
    expect(prove(places([]), copy).checks.map((check) => check.mode)).toEqual(["cross-account", "same-account"])
  })
})

describe("a condition key that holds one value at most", () => {
  const places = (key: string) =>
    two([{ Effect: "Allow", Action: "s3:GetObject", Resource: "*", Condition: { StringLikeIfExists: { [key]: "*" } } }])

  // @clause undetermined.condition-keys
  it("satisfies a lone star whatever it holds, while a key of unknown kind may hold several values", () => {
    expect(admits(places("aws:SourceIdentity"), { ...read, unknownKeys: "all" })).toEqual(["Allow"])
    expect(admits(places("example:Key"), { ...read, unknownKeys: "all" })).toEqual(["Allow", "ImplicitDeny"])
  })
})

describe("an empty NotAction or NotResource", () => {
  // @clause validation.empty-lists
  it("names nothing, so that its statement never applies", () => {
    expect(admits(two([{ Effect: "Allow", NotAction: [], Resource: "*" }]), read)).toEqual(["ImplicitDeny"])
    expect(admits(two([{ Effect: "Allow", Action: "*", NotResource: [] }]), read)).toEqual(["ImplicitDeny"])
  })
})
