import { Result } from "effect"
import { describe, expect, it } from "vitest"
import type { AuthorizationRequest } from "../../src/request/AuthorizationRequest.ts"
import type { Principal } from "../../src/request/Principal.ts"
import { decide } from "../../src/authorize.ts"
import type { Organization } from "../../src/world/Organization.ts"
import * as PublicAccessBlock from "../../src/world/PublicAccessBlock.ts"
import { account, admits, allow, deny, policy, prove, resource, role, user, world } from "../support/world.ts"

const member = "111111111111"
const management = "999999999999"
const outside = "333333333333"
const bucket = "arn:aws:s3:::data"
const full = policy(allow("*", "*"))
const everyone = policy({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" })
const noDeletes = policy({ Effect: "Deny", Principal: "*", Action: "s3:DeleteObject", Resource: "*" })

const organization = (
  known: Partial<Organization> = {},
  ouPolicies: ReadonlyArray<object> = [allow("s3:*", "*")]
): Organization => ({
  id: "o-1",
  rootId: "r-1",
  managementAccountId: management,
  features: { scp: true, rcp: true },
  nodes: [
    { id: "r-1", type: "root" as const, serviceControlPolicies: [full], resourceControlPolicies: [noDeletes] },
    {
      id: "ou-1",
      type: "ou" as const,
      parent: "r-1",
      serviceControlPolicies: [policy(...ouPolicies)],
      resourceControlPolicies: []
    },
    {
      id: member,
      type: "account" as const,
      parent: "ou-1",
      serviceControlPolicies: [full],
      resourceControlPolicies: []
    },
    { id: management, type: "account" as const, parent: "r-1", serviceControlPolicies: [], resourceControlPolicies: [] }
  ].map((node) => ({ ...node, publicAccessBlock: PublicAccessBlock.off })),
  ...known
})

const principals = (id: string) => ({
  users: { u: user(`arn:aws:iam::${id}:user/u`, { identityPolicies: [full] }) },
  roles: {
    slr: role(`arn:aws:iam::${id}:role/aws-service-role/x.amazonaws.com/slr`, { identityPolicies: [full] })
  }
})

const places = (own: Organization, owner = member) =>
  world(
    [member, management, outside].map((id) =>
      account(id, {
        ...principals(id),
        resources: id === owner ? { [bucket]: resource({ policy: everyone }) } : {}
      })
    ),
    { organizations: [own] }
  )

const userOf = (id: string): Principal => ({ type: "user", arn: `arn:aws:iam::${id}:user/u` })
const serviceLinkedRole: Principal = {
  type: "role-session",
  roleArn: `arn:aws:iam::${member}:role/aws-service-role/x.amazonaws.com/slr`,
  sessionName: "s"
}

const ask = (principal: Principal, action: string, on = "*"): AuthorizationRequest => ({
  principal,
  action,
  resource: on
})

describe("service control policies", () => {
  // @clause scp.levels
  it("deny by silence at one level, whatever the others allow", () => {
    expect(admits(places(organization()), ask(userOf(member), "s3:ListAllMyBuckets"))).toEqual(["Allow"])
    expect(admits(places(organization()), ask(userOf(member), "ec2:DescribeInstances"))).toEqual(["ImplicitDeny"])
    expect(prove(places(organization()), ask(userOf(member), "ec2:DescribeInstances")).checks[0].determining).toEqual([
      "SERVICE_CONTROL_POLICY"
    ])
  })

  // @clause scp.levels
  it("deny by one deny at any level", () => {
    const own = organization({}, [allow("*", "*"), deny("s3:*", "*")])
    expect(admits(places(own), ask(userOf(member), "s3:ListAllMyBuckets"))).toEqual(["ExplicitDeny"])
  })

  // @clause scp.scope
  it("bind the root user of a member account, not the management account, outsiders or service-linked roles", () => {
    const own = places(organization({}, [deny("*", "*")]))
    expect(admits(own, ask({ type: "root", account: member }, "s3:ListAllMyBuckets"))).toEqual(["ExplicitDeny"])
    expect(admits(own, ask(userOf(management), "s3:ListAllMyBuckets"))).toEqual(["Allow"])
    expect(admits(own, ask(userOf(outside), "s3:GetObject", `${bucket}/k`))).toEqual(["Allow"])
    expect(admits(own, ask(serviceLinkedRole, "s3:ListAllMyBuckets"))).toEqual(["Allow"])
  })

  // @clause scp.scope
  it("do nothing where the organization has not switched them on, and keep things open where that is unknown", () => {
    const off = organization({ features: { scp: false, rcp: true } }, [deny("*", "*")])
    const perhaps = organization({ features: { scp: "unknown", rcp: true } }, [deny("*", "*")])
    expect(admits(places(off), ask(userOf(member), "s3:ListAllMyBuckets"))).toEqual(["Allow"])
    expect(admits(places(perhaps), ask(userOf(member), "s3:ListAllMyBuckets"))).toEqual(["Allow", "ExplicitDeny"])
    expect(prove(places(perhaps), ask(userOf(member), "s3:ListAllMyBuckets")).checks[0].missing).toEqual([
      { kind: "policy-type-enabled", of: "o-1", policyType: "SERVICE_CONTROL_POLICY" }
    ])
  })

  // @clause scp.scope
  it("keep things open where nobody says which account manages the organization", () => {
    const unmanaged = organization({ managementAccountId: "unknown" }, [deny("*", "*")])
    expect(admits(places(unmanaged), ask(userOf(member), "s3:ListAllMyBuckets"))).toEqual(["Allow", "ExplicitDeny"])
  })

  // @clause undetermined.admits
  it("keep things open where an account may be in an organization or not", () => {
    const lone = world([account(member, { ...principals(member), organization: "unknown" })])
    expect(admits(lone, ask(userOf(member), "s3:ListAllMyBuckets"))).toEqual(["Allow", "ImplicitDeny", "ExplicitDeny"])
    expect(prove(lone, ask(userOf(member), "s3:ListAllMyBuckets")).checks[0].missing).toEqual([
      { kind: "organization", of: member }
    ])
  })
})

describe("resource control policies", () => {
  const remove = (principal: Principal) => ask(principal, "s3:DeleteObject", `${bucket}/k`)

  // @clause rcp.scope
  it("bind every caller of a member account's resource, its own, foreign, anonymous and services", () => {
    const callers: ReadonlyArray<Principal> = [
      userOf(member),
      userOf(outside),
      { type: "root", account: member },
      { type: "anonymous" },
      { type: "service", service: "cloudtrail.amazonaws.com" }
    ]
    for (const caller of callers) {
      expect(admits(places(organization()), remove(caller)), caller.type).toEqual(["ExplicitDeny"])
      expect(admits(places(organization()), ask(caller, "s3:GetObject", `${bucket}/k`)), caller.type).toEqual(["Allow"])
    }
  })

  // @clause rcp.scope
  it("spare service-linked roles, the management account's resources, and services off the list", () => {
    expect(admits(places(organization()), remove(serviceLinkedRole))).toEqual(["Allow"])
    expect(admits(places(organization(), management), remove(userOf(outside)))).toEqual(["Allow"])
    const narrow = { ...places(organization()), resourceControlServices: ["kms"] }
    expect(admits(narrow, remove(userOf(outside)))).toEqual(["Allow"])
  })

  // @clause rcp.services
  it("reach a service however the world spells its prefix", () => {
    const loud = { ...places(organization()), resourceControlServices: ["KMS", "S3"] }
    expect(admits(loud, remove(userOf(outside)))).toEqual(["ExplicitDeny"])
  })

  // @clause rcp.levels
  it("of the caller's account have no say over another account's resource", () => {
    const own = places(organization(), outside)
    expect(admits(own, remove(userOf(member)))).toEqual(["Allow"])
  })

  // @clause rcp.levels
  it("that are unknown can only deny", () => {
    const base = organization()
    const own = { ...base, nodes: base.nodes.map((node) => ({ ...node, resourceControlPolicies: "unknown" as const })) }
    expect(admits(places(own), ask(userOf(outside), "s3:GetObject", `${bucket}/k`))).toEqual(["Allow", "ExplicitDeny"])
  })
})

describe("the identity side", () => {
  const arn = `arn:aws:iam::${outside}:user/u`
  const groups = (members: ReadonlyArray<string> | "unknown", policies: ReadonlyArray<object>) =>
    world([
      account(outside, {
        users: { u: user(arn, { groups: members }) },
        groups: { g: { identityPolicies: [policy(...policies)] } }
      })
    ])
  const list = ask(userOf(outside), "s3:ListAllMyBuckets")

  // @clause principal.groups
  it("takes in the policies of the user's groups, and only those", () => {
    expect(admits(groups(["g"], [allow("s3:*", "*")]), list)).toEqual(["Allow"])
    expect(admits(groups([], [allow("s3:*", "*")]), list)).toEqual(["ImplicitDeny"])
    expect(admits(groups(["g"], [deny("s3:*", "*")]), list)).toEqual(["ExplicitDeny"])
    expect(admits(groups("unknown", []), list)).toEqual(["Allow", "ImplicitDeny", "ExplicitDeny"])
  })

  // @clause session.scope
  it("gives a federated user nothing without a session policy, and a role session everything", () => {
    const own = places(organization({ features: { scp: false, rcp: false } }))
    const federated: Principal = { type: "federated-user", name: "f", federatedBy: `arn:aws:iam::${outside}:user/u` }
    const withPolicy: Principal = { ...federated, sessionPolicies: [policy(allow("s3:*", "*"))] }
    expect(admits(own, ask(federated, "s3:ListAllMyBuckets"))).toEqual(["ImplicitDeny"])
    expect(admits(own, ask(withPolicy, "s3:ListAllMyBuckets"))).toEqual(["Allow"])
    expect(admits(own, ask(withPolicy, "ec2:DescribeInstances"))).toEqual(["ImplicitDeny"])
    expect(admits(own, ask(serviceLinkedRole, "ec2:DescribeInstances"))).toEqual(["Allow"])
    const unknownPolicies: Principal = { ...federated, sessionPolicies: "unknown" }
    expect(admits(own, ask(unknownPolicies, "s3:ListAllMyBuckets"))).toEqual(["Allow", "ImplicitDeny", "ExplicitDeny"])
  })

  // @clause boundary.ceiling
  it("ends at the permissions boundary, which grants nothing", () => {
    const bounded = (boundary: object, identity: ReadonlyArray<object>) =>
      world([
        account(outside, {
          users: { u: user(arn, { permissionsBoundary: policy(boundary), identityPolicies: [policy(...identity)] }) }
        })
      ])
    expect(admits(bounded(allow("s3:*", "*"), [allow("*", "*")]), list)).toEqual(["Allow"])
    expect(admits(bounded(allow("ec2:*", "*"), [allow("*", "*")]), list)).toEqual(["ImplicitDeny"])
    expect(admits(bounded(allow("*", "*"), []), list)).toEqual(["ImplicitDeny"])
    expect(admits(bounded(deny("s3:*", "*"), [allow("*", "*")]), list)).toEqual(["ExplicitDeny"])
  })

  // @clause sts.self-trust
  it("lets a role assume itself only where its trust policy, or an old implicit trust, says so", () => {
    const self = `arn:aws:iam::${outside}:role/r`
    const own = (trustsItself: boolean, identityPolicies = [full]) =>
      world([account(outside, { roles: { r: role(self, { trustsItself, identityPolicies }) } })])
    const assume = ask({ type: "role-session", roleArn: self, sessionName: "s" }, "sts:AssumeRole", self)
    expect(admits(own(false), assume)).toEqual(["ImplicitDeny"])
    expect(admits(own(true), assume)).toEqual(["Allow"])
    expect(admits(own(true, []), assume)).toEqual(["ImplicitDeny"])
  })
})

describe("tags on the way to a further role", () => {
  const target = `arn:aws:iam::${member}:role/Target`
  const hop = `arn:aws:iam::${outside}:role/hop`
  const tagged = (team: string) =>
    policy({
      Effect: "Allow",
      Principal: { AWS: hop },
      Action: "sts:AssumeRole",
      Condition: { StringEquals: { "aws:ResourceTag/team": team } }
    })
  const own = (team: string) =>
    world([
      account(outside, { roles: { hop: role(hop, { identityPolicies: [full] }) } }),
      account(member, { roles: { Target: role(target, { tags: { Team: "red" }, trustPolicy: tagged(team) }) } })
    ])
  const assume = (transitiveTagKeys: ReadonlyArray<string>): AuthorizationRequest =>
    ask(
      { type: "role-session", roleArn: hop, sessionName: "s", sessionTags: { team: "blue" }, transitiveTagKeys },
      "sts:AssumeRole",
      target
    )

  // @clause sts.transitive-tags
  it("a transitive session tag stands in for the role's own, any other does not", () => {
    expect(admits(own("red"), assume([]))).toEqual(["Allow"])
    expect(admits(own("blue"), assume([]))).toEqual(["ImplicitDeny"])
    expect(admits(own("red"), assume(["TEAM"]))).toEqual(["ImplicitDeny"])
    expect(admits(own("blue"), assume(["TEAM"]))).toEqual(["Allow"])
  })
})

describe("VPC endpoints", () => {
  const endpoint = (known: object) => ({
    ...places(organization({ features: { scp: false, rcp: false } }), outside),
    vpcEndpoints: {
      "vpce-1": { id: "vpce-1", account: member, vpc: "vpc-1", kind: "interface" as const, policy: everyone, ...known }
    }
  })
  const get = { ...ask(userOf(member), "s3:GetObject", `${bucket}/k`), viaVpcEndpoint: "vpce-1" }
  const accountOnly = policy({ Effect: "Allow", Principal: { AWS: member }, Action: "*", Resource: "*" })

  // @clause vpc-endpoint.ceiling
  it("must allow as well, and by default do", () => {
    expect(admits(endpoint({}), get)).toEqual(["Allow"])
    expect(admits(endpoint({ policy: "none" }), get)).toEqual(["Allow"])
    expect(admits(endpoint({ policy: policy() }), get)).toEqual(["ImplicitDeny"])
    expect(admits(endpoint({ policy: noDeletes }), { ...get, action: "s3:DeleteObject" })).toEqual(["ExplicitDeny"])
    expect(admits(endpoint({ policy: "unknown" }), get)).toEqual(["Allow", "ImplicitDeny", "ExplicitDeny"])
    expect(admits(endpoint({}), { ...get, viaVpcEndpoint: "vpce-other" })).toEqual([
      "Allow",
      "ImplicitDeny",
      "ExplicitDeny"
    ])
  })

  // @clause vpc-endpoint.gateway-principals
  it("of the gateway kind read an account as its root user alone", () => {
    const root = { ...get, principal: { type: "root", account: member } as const }
    expect(admits(endpoint({ policy: accountOnly }), get)).toEqual(["Allow"])
    expect(admits(endpoint({ policy: accountOnly, kind: "gateway" }), get)).toEqual(["ImplicitDeny"])
    expect(admits(endpoint({ policy: accountOnly, kind: "gateway" }), root)).toEqual(["Allow"])
    expect(admits(endpoint({ policy: accountOnly, kind: "unknown" }), get)).toEqual(["Allow", "ImplicitDeny"])
    expect(prove(endpoint({ policy: accountOnly, kind: "unknown" }), get).checks[0].missing).toEqual([
      { kind: "vpc-endpoint", of: "vpce-1" }
    ])
  })
})

describe("requests that cannot be read", () => {
  const own = places(organization())
  it.each<readonly [string, AuthorizationRequest, string]>([
    ["an action with a wildcard", ask(userOf(member), "s3:Get*"), "action"],
    ["an action without a service", ask(userOf(member), "GetObject"), "action"],
    ["a resource that is no ARN", ask(userOf(member), "s3:GetObject", "data/k"), "resource"],
    [
      "a user ARN that is a role's",
      ask({ type: "user", arn: `arn:aws:iam::${member}:role/r` }, "s3:GetObject"),
      "principal.arn"
    ],
    [
      "a user that a complete account does not have",
      ask({ type: "user", arn: `arn:aws:iam::${member}:user/v` }, "s3:GetObject"),
      "principal.arn"
    ],
    [
      "an account id with eleven digits",
      ask({ type: "root", account: "11111111111" }, "s3:GetObject"),
      "principal.account"
    ],
    [
      "two context keys that differ only by case",
      { ...ask(userOf(member), "s3:GetObject"), context: { "aws:SourceIp": "1.1.1.1", "AWS:sourceip": "2.2.2.2" } },
      "context"
    ],
    [
      "an owner that is no account",
      { ...ask(userOf(member), "s3:GetObject", `${bucket}/k`), resourceAccount: "x" },
      "resourceAccount"
    ]
  ])("%s is a failure that names the field, never a decision", (_, request, field) => {
    const answer = decide(own, request)
    expect(Result.isFailure(answer) && answer.failure.field).toBe(field)
  })
})

// @clause cross-account.resource-types
it("a policy that a world lists on a resource of a type that carries none grants nothing", () => {
  const instance = "arn:aws:ec2:eu-west-1:111111111111:instance/i-1"
  const ana = "arn:aws:iam::111111111111:user/ana"
  const listing = world([
    account(member, { users: { ana: user(ana) }, resources: { [instance]: resource({ policy: everyone }) } })
  ])
  const start = { principal: { type: "user", arn: ana }, action: "ec2:StartInstances", resource: instance } as const
  expect(admits(listing, start)).toEqual(["ImplicitDeny"])
})
