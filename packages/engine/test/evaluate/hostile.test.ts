import { describe, expect, it } from "vitest"
import type { AuthorizationRequest } from "../../src/request/AuthorizationRequest.ts"
import type { Organization } from "../../src/world/Organization.ts"
import * as PublicAccessBlock from "../../src/world/PublicAccessBlock.ts"
import { account, admits, allow, deny, policy, prove, resource, role, user, world } from "../support/world.ts"

const home = "111111111111"
const userArn = `arn:aws:iam::${home}:user/u`
const asUser = { type: "user", arn: userArn } as const
const everything = [policy(allow("*", "*"))]

const withUser = (statements: ReadonlyArray<object>, tags: Readonly<Record<string, string>> = {}) =>
  world([account(home, { users: { u: user(userArn, { identityPolicies: [policy(...statements)], tags }) } })])

const list: AuthorizationRequest = { principal: asUser, action: "s3:ListAllMyBuckets", resource: "*" }

describe("a root session from AssumeRoot", () => {
  const bucket = "arn:aws:s3:::own"
  const places = world([
    account(home, {
      resources: {
        [bucket]: resource({
          policy: policy({ Effect: "Allow", Principal: { AWS: home }, Action: "s3:*", Resource: "*" })
        })
      }
    })
  ])
  const ask = (action: string): AuthorizationRequest => ({
    principal: {
      type: "root",
      account: home,
      assumedRoot: true,
      sessionPolicies: [policy(allow("s3:GetBucketPolicy", "*"))]
    },
    action,
    resource: bucket
  })

  // @clause evaluation.root-user
  it("may do what its task policy leaves, although the bucket trusts the account", () => {
    expect(admits(places, ask("s3:GetBucketPolicy"))).toEqual(["Allow"])
    expect(admits(places, ask("s3:ListBucket"))).toEqual(["ImplicitDeny"])
  })
})

describe("a root user of whom no partition is known", () => {
  const bucket = "arn:aws-cn:s3:::theirs"
  const places = world([
    account(home),
    account("222222222222", {
      resources: {
        [bucket]: resource({
          policy: policy(
            { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" },
            { Effect: "Deny", Principal: { AWS: `arn:aws-cn:iam::${home}:root` }, Action: "*", Resource: "*" }
          )
        })
      }
    })
  ])

  // @clause match.principal-deny
  it("is of the resource's partition", () => {
    const ask = { principal: { type: "root", account: home } as const, action: "s3:ListBucket", resource: bucket }
    expect(admits(places, ask)).toEqual(["ExplicitDeny"])
  })
})

describe("an organization whose tree breaks off", () => {
  const full = policy(allow("*", "*"))
  const node = (id: string, parent: string | undefined, type: "account" | "ou" | "root" = "ou") => ({
    id,
    type,
    ...(parent === undefined ? {} : { parent }),
    serviceControlPolicies: type === "root" ? [full, policy(deny("s3:*", "*"))] : [full],
    resourceControlPolicies: []
  })
  const places = (nodes: Organization["nodes"]) => ({
    ...withUser([allow("*", "*")]),
    organizations: [
      { id: "o-1", rootId: "r-1", managementAccountId: "999999999999", features: { scp: true, rcp: true }, nodes }
    ]
  })
  const root = node("r-1", undefined, "root")
  const units = Array.from({ length: 40 }, (_, at) => node(`ou-${at}`, at === 0 ? "r-1" : `ou-${at - 1}`))

  // @clause scp.levels
  it("never loses a level, however deep the account stands", () => {
    expect(admits(places([root, ...units, node(home, "ou-39", "account")]), list)).toEqual(["ExplicitDeny"])
  })

  // @clause scp.levels
  it("leaves open what stands above, where a parent is missing or parents go round", () => {
    const open = ["Allow", "ImplicitDeny", "ExplicitDeny"]
    expect(admits(places([root, node(home, "ou-gone", "account")]), list)).toEqual(open)
    expect(admits(places([root, node(home, undefined, "account")]), list)).toEqual(open)
    const round = [node("ou-a", "ou-b"), node("ou-b", "ou-a"), node(home, "ou-a", "account")]
    expect(admits(places([root, ...round]), list)).toEqual(open)
  })
})

describe("Block Public Access above a tree that breaks off", () => {
  const bucket = "arn:aws:s3:::open"
  const node = (id: string, type: "account" | "root", parent?: string) => ({
    id,
    type,
    ...(parent === undefined ? {} : { parent }),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    publicAccessBlock: PublicAccessBlock.off
  })
  const places = (parent: string) => ({
    ...world([
      account(home, {
        publicAccessBlock: PublicAccessBlock.off,
        resources: {
          [bucket]: resource({ policy: policy({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }) })
        }
      })
    ]),
    organizations: [
      {
        id: "o-1",
        rootId: "r-1",
        managementAccountId: "999999999999",
        features: { scp: false, rcp: false },
        nodes: [node("r-1", "root"), node(home, "account", parent)]
      }
    ]
  })
  const ask = { principal: { type: "anonymous" } as const, action: "s3:ListBucket", resource: bucket }

  // @clause bpa.strictest
  it("is not known to be off", () => {
    expect(admits(places("r-1"), ask)).toEqual(["Allow"])
    expect(admits(places("ou-gone"), ask)).toEqual(["Allow", "ExplicitDeny"])
  })
})

describe("tags whose keys differ only by case", () => {
  // @clause request.tags
  it("are not known to AWS's users, so neither may decide", () => {
    const statements = [
      allow("*", "*"),
      { Effect: "Deny", Action: "*", Resource: "*", Condition: { StringEquals: { "aws:PrincipalTag/env": "prod" } } }
    ]
    expect(admits(withUser(statements, { env: "dev", Env: "prod" }), list)).toEqual(["Allow", "ExplicitDeny"])
    expect(admits(withUser(statements, { env: "dev" }), list)).toEqual(["Allow"])
  })
})

describe("assuming what is no role, using what is no key", () => {
  const places = withUser([allow("*", "*")])

  // @clause sts.trust-policy
  // @clause kms.key-policy
  it("is never granted by identity policies alone", () => {
    for (const on of ["*", userArn, `arn:aws:iam::${home}:root`]) {
      expect(admits(places, { principal: asUser, action: "sts:AssumeRole", resource: on })).toEqual(["ImplicitDeny"])
    }
    for (const on of ["*", `arn:aws:kms:us-east-1:${home}:alias/a`]) {
      expect(admits(places, { principal: asUser, action: "kms:Decrypt", resource: on })).toEqual(["ImplicitDeny"])
    }
    expect(admits(places, { principal: asUser, action: "kms:ListKeys", resource: "*" })).toEqual(["Allow"])
  })
})

describe("documents that AWS refuses", () => {
  const denying = (statement: object) =>
    withUser([allow("*", "*"), { Effect: "Deny", Action: "*", Resource: "*", ...statement }])

  // @clause condition.operators
  it("with an operator of no meaning deny all the same, and never allow", () => {
    const Condition = { StringEqual: { "aws:username": "u" } }
    expect(admits(denying({ Condition }), list)).toEqual(["ExplicitDeny"])
    expect(admits(withUser([{ Effect: "Allow", Action: "*", Resource: "*", Condition }]), list)).toEqual([
      "ImplicitDeny"
    ])
  })

  // @clause match.action
  it("with a wildcard in the service name no action", () => {
    for (const Action of ["s3*", "s*:ListAllMyBuckets", "?3:ListAllMyBuckets", "**"]) {
      expect(admits(withUser([{ Effect: "Allow", Action, Resource: "*" }]), list)).toEqual(["ImplicitDeny"])
    }
  })
})

describe("transitive tags", () => {
  const app = `arn:aws:iam::${home}:role/app`
  const victim = `arn:aws:iam::${home}:role/victim`
  const keep = {
    Effect: "Deny",
    Action: "iam:*",
    Resource: "*",
    Condition: { StringEquals: { "aws:ResourceTag/protected": "yes" } }
  }
  const places = world([
    account(home, {
      roles: {
        app: role(app, { identityPolicies: [policy(allow("iam:*", "*"), keep)] }),
        victim: role(victim, { tags: { protected: "yes" } })
      }
    })
  ])

  // @clause sts.transitive-tags
  it("change the tags of a role for its trust policy only", () => {
    const principal = {
      type: "role-session",
      roleArn: app,
      sessionName: "s",
      sessionTags: { protected: "no" },
      transitiveTagKeys: ["protected"]
    } as const
    expect(admits(places, { principal, action: "iam:DeleteRole", resource: victim })).toEqual(["ExplicitDeny"])
  })
})

describe("large and odd input", () => {
  // @clause world.resource-lookup
  it("is answered: a key of fifty thousand slashes, a strange partition, a variable without a name", () => {
    const bucket = "arn:aws:s3:::own"
    const places = world([
      account(home, {
        users: { u: user(userArn, { identityPolicies: everything }) },
        resources: { [bucket]: resource() }
      })
    ])
    const deep = `${bucket}${"/x".repeat(50_000)}`
    expect(admits(places, { principal: asUser, action: "s3:GetObject", resource: deep })).toEqual(["Allow"])
    const strange = `arn:constructor:iam::${home}:role/x`
    const regional = withUser([
      {
        Effect: "Allow",
        Action: "*",
        Resource: "*",
        Condition: { StringEquals: { "aws:RequestedRegion": "us-east-1" } }
      }
    ])
    expect(admits(regional, { principal: asUser, action: "iam:GetRole", resource: strange })).toEqual(["ImplicitDeny"])
    const nameless = withUser([allow("s3:*", "arn:aws:s3:::${}")])
    const ask = {
      principal: asUser,
      action: "s3:ListBucket",
      resource: "arn:aws:s3:::k",
      resourceAccount: home,
      context: { "": "k" }
    }
    expect(admits(nameless, ask)).toEqual(["ImplicitDeny"])
  })

  // @clause kms.grants
  it("an unknown grant never denies, and one to an unknown id says what it lacks", () => {
    const key = `arn:aws:kms:us-east-1:${home}:key/1`
    const app = `arn:aws:iam::${home}:role/app`
    const places = (
      grants: "unknown" | ReadonlyArray<{ granteePrincipal: string; operations: ReadonlyArray<string> }>,
      statement: object
    ) =>
      world([
        account(home, {
          roles: { app: role(app, { uniqueId: "unknown" }) },
          resources: { [key]: resource({ grants, policy: policy(statement) }) }
        })
      ])
    const ask = {
      principal: { type: "role-session", roleArn: app, sessionName: "s" } as const,
      action: "kms:Decrypt",
      resource: key
    }
    const toAll = { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }
    const toNobody = { Effect: "Allow", Principal: { AWS: "222222222222" }, Action: "*", Resource: "*" }
    expect(admits(places("unknown", toAll), ask)).toEqual(["Allow"])
    const byId = places([{ granteePrincipal: "AROAAPP", operations: ["Decrypt"] }], toNobody)
    expect(admits(byId, ask)).toEqual(["Allow", "ImplicitDeny"])
    expect(prove(byId, ask).checks[0].missing).toEqual([{ kind: "unique-id", of: app }])
  })
})
