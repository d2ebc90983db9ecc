import {
  type AuthorizationRequest,
  type Policy,
  PolicyReader,
  type Resource,
  type Role,
  type User,
  type World
} from "@countersign/engine"
import { describe, expect, it } from "vitest"
import { oracle } from "../../src/oracle/oracle.ts"

const policy = (...statements: ReadonlyArray<object>): Policy => ({
  name: "policy",
  document: PolicyReader.asWritten({ Version: "2012-10-17", Statement: statements })
})

const full = policy({ Effect: "Allow", Action: "*", Resource: "*" })
const queue = "arn:aws:sqs:us-east-1:222222222222:jobs"
const roleArn = "arn:aws:iam::111111111111:role/app"

const entity = { uniqueId: undefined, tags: {}, identityPolicies: [full], permissionsBoundary: "none" } as const
const ana: User = { ...entity, arn: "arn:aws:iam::111111111111:user/ana", groups: [] }
const app: Role = { ...entity, arn: roleArn, trustPolicy: "none", serviceLinked: false }

const open: Resource = {
  policy: policy({ Effect: "Allow", Principal: { AWS: "111111111111" }, Action: "*", Resource: "*" }),
  tags: {},
  grants: [],
  awsManaged: false,
  attributeBasedAccessControl: false
}

interface Listed {
  readonly user?: Partial<User>
  readonly role?: Partial<Role>
  readonly resource?: Partial<Resource>
}

const world = ({ resource, role, user }: Listed = {}): World.World => {
  const account = (id: string) => ({
    id,
    complete: true,
    organization: "none" as const,
    canonicalUserId: undefined,
    users: {},
    groups: {},
    roles: {},
    resources: {}
  })
  return {
    organizations: [],
    vpcEndpoints: {},
    accounts: {
      "111111111111": {
        ...account("111111111111"),
        users: { ana: { ...ana, ...user } },
        roles: { app: { ...app, ...role } }
      },
      "222222222222": { ...account("222222222222"), resources: { [queue]: { ...open, ...resource } } }
    }
  }
}

const send: AuthorizationRequest = {
  principal: { type: "user", arn: ana.arn },
  action: "sqs:SendMessage",
  resource: queue
}

describe("the oracle", () => {
  // @clause cross-account.both-sides
  it("answers where it knows all that it reads", () => {
    expect(oracle(world(), send)).toBe("Allow")
    expect(oracle(world({ user: { identityPolicies: [] } }), send)).toBe("ImplicitDeny")
    expect(oracle(world({ resource: { policy: "none" } }), send)).toBe("ImplicitDeny")
  })

  it.each<readonly [string, Listed]>([
    ["the identity-based policies of the caller is unknown", { user: { identityPolicies: "unknown" } }],
    ["the permissions boundary is unknown", { user: { permissionsBoundary: "unknown" } }],
    ["the groups of the user is unknown", { user: { groups: "unknown" } }],
    [`the policy on \`${queue}\` is unknown`, { resource: { policy: "unknown" } }]
  ])("cannot say where %s", (cannotSay, listed) => {
    expect(oracle(world(listed), send)).toEqual({ cannotSay, kind: "open" })
  })

  it("reads no fact that the policies do not ask for", () => {
    expect(oracle(world({ user: { tags: "unknown", uniqueId: "unknown" } }), send)).toBe("Allow")
  })

  it("cannot say what a call that does not exist comes to", () => {
    expect(oracle(world(), { ...send, action: "sqs:*" })).toEqual({ cannotSay: "`sqs:*` is no action", kind: "open" })
    expect(oracle(world(), { ...send, resource: "jobs" })).toEqual({ cannotSay: "`jobs` is no ARN", kind: "open" })
    expect(oracle(world(), { ...send, action: "kms:Decrypt" })).toEqual({
      cannotSay: "no action of `kms` asks for a resource of `sqs`",
      kind: "senseless"
    })
  })

  // @clause request.additional-checks
  it("asks every check of a call, and names an explicit deny first", () => {
    const denied = policy(
      { Effect: "Allow", Action: "*", Resource: "*" },
      { Effect: "Deny", Action: "sqs:Delete*", Resource: "*" }
    )
    const asked = (action: string) => ({ ...send, additionalChecks: [{ action, resource: queue }] })
    const listed = world({ user: { identityPolicies: [denied] } })
    expect(oracle(listed, asked("sqs:SendMessage"))).toBe("Allow")
    expect(oracle(listed, asked("sqs:TagQueue"))).toBe("ImplicitDeny")
    expect(oracle(listed, asked("sqs:DeleteMessage"))).toBe("ExplicitDeny")
  })

  // @clause request.derived-keys
  it("takes an empty list as a key that is not there", () => {
    const allow = { Effect: "Allow", Action: "*", Resource: "*" }
    const named = policy({ ...allow, Condition: { StringEqualsIfExists: { "aws:username": "bob" } } })
    const listed = world({ user: { identityPolicies: [named] } })
    expect(oracle(listed, send)).toBe("ImplicitDeny")
    expect(oracle(listed, { ...send, context: { "AWS:UserName": [] } })).toBe("Allow")
  })

  // @clause access-point.both
  it("counts the lesser of what an access point and its bucket grant", () => {
    const point = "arn:aws:s3:eu-west-1:111111111111:accesspoint/reports"
    const grants = (AWS: string) => policy({ Effect: "Allow", Principal: { AWS }, Action: "*", Resource: "*" })
    const through = (first: string, second: string) => {
      const { accounts, ...rest } = world({ user: { identityPolicies: [] } })
      const accessPoint = { bucket: "arn:aws:s3:::shared", bucketAccount: "unknown", vpc: undefined } as const
      const resources = {
        [point]: { ...open, policy: grants(first), accessPoint },
        "arn:aws:s3:::shared": { ...open, policy: grants(second) }
      }
      return oracle(
        { ...rest, accounts: { "111111111111": { ...accounts["111111111111"]!, resources } } },
        { ...send, action: "s3:GetObject", resource: `${point}/object/k` }
      )
    }
    expect(through(ana.arn, ana.arn)).toBe("Allow")
    expect(through(ana.arn, "111111111111")).toBe("ImplicitDeny")
    expect(through("111111111111", ana.arn)).toBe("ImplicitDeny")
  })

  // @clause ram.share
  it("asks of a share who the caller is, not what the context says of it", () => {
    const shares = (principals: ReadonlyArray<string>) => {
      const permission = { actions: ["sqs:*"], conditions: [] }
      const { accounts, ...rest } = world({ resource: { policy: "none" } })
      const share = { name: "queues", resources: [queue], principals, permission, accepted: true }
      const owner = { ...accounts["222222222222"]!, resourceShares: [share] }
      return { ...rest, accounts: { ...accounts, "222222222222": owner } }
    }
    const organization = "arn:aws:organizations::999999999999:organization/o-example"
    expect(oracle(shares(["111111111111"]), send)).toBe("Allow")
    expect(oracle(shares(["333333333333"]), send)).toBe("ImplicitDeny")
    expect(oracle(shares([organization]), { ...send, context: { "aws:PrincipalOrgID": "o-example" } })).toBe(
      "ImplicitDeny"
    )
  })

  // @clause ram.share
  it("reads no share of an account for its own callers", () => {
    const permission = { actions: ["*"], conditions: [] }
    const own = "arn:aws:sqs:us-east-1:111111111111:own"
    const share = { name: "own", resources: [own], principals: [ana.arn], permission, accepted: "unknown" as const }
    const { accounts, ...rest } = world()
    const sharing = { ...accounts["111111111111"]!, resourceShares: [share] }
    expect(oracle({ ...rest, accounts: { ...accounts, "111111111111": sharing } }, { ...send, resource: own })).toBe(
      "Allow"
    )
  })

  // @clause vpc-endpoint.gateway-principals
  it("takes an account on a gateway endpoint as its root user in Allow, and as everyone in it in Deny", () => {
    const bucket = "arn:aws:s3:::shared"
    const through = (kind: "gateway" | "interface", ...effects: ReadonlyArray<"Allow" | "Deny">) => {
      const statements = effects.map((Effect) => ({
        Effect,
        Principal: { AWS: "111111111111" },
        Action: "*",
        Resource: "*"
      }))
      const endpoint = { id: "vpce-1", account: "111111111111", vpc: "vpc-1", kind, policy: policy(...statements) }
      return oracle(
        { ...world(), vpcEndpoints: { "vpce-1": endpoint } },
        { ...send, action: "s3:GetObject", resource: bucket, resourceAccount: "111111111111", viaVpcEndpoint: "vpce-1" }
      )
    }
    expect(through("interface", "Allow")).toBe("Allow")
    expect(through("gateway", "Allow")).toBe("ImplicitDeny")
    expect(through("gateway", "Allow", "Deny")).toBe("ExplicitDeny")
  })

  // @clause sts.self-trust
  it("lets an old role that trusts itself assume itself only where its own policies allow it", () => {
    const assume: AuthorizationRequest = {
      principal: { type: "role-session", roleArn, sessionName: "s" },
      action: "sts:AssumeRole",
      resource: roleArn
    }
    expect(oracle(world({ role: { trustsItself: true } }), assume)).toBe("Allow")
    expect(oracle(world({ role: { trustsItself: true, identityPolicies: [] } }), assume)).toBe("ImplicitDeny")
    expect(oracle(world(), assume)).toBe("ImplicitDeny")
  })

  // @clause sts.transitive-tags
  it("carries transitive tags into the role that is assumed", () => {
    const trustPolicy = policy({
      Effect: "Allow",
      Principal: { AWS: "111111111111" },
      Action: "sts:AssumeRole",
      Condition: { StringEquals: { "aws:ResourceTag/team": "red" } }
    })
    const assume = (transitiveTagKeys: ReadonlyArray<string>): AuthorizationRequest => ({
      principal: { type: "role-session", roleArn, sessionName: "s", sessionTags: { Team: "red" }, transitiveTagKeys },
      action: "sts:AssumeRole",
      resource: roleArn
    })
    const listed = world({ role: { trustPolicy, tags: { Team: "blue" } } })
    expect(oracle(listed, assume(["team"]))).toBe("Allow")
    expect(oracle(listed, assume([]))).toBe("ImplicitDeny")
  })
})
