import { PolicyReader, PublicAccessBlock, World } from "@countersign/engine"
import { describe, expect, it } from "vitest"
import { engine as countersign } from "../src/countersign.ts"
import { engine as iamSimulate } from "../src/iamSimulate.ts"

const policy = (...statements: ReadonlyArray<object>) => ({
  name: "policy",
  document: PolicyReader.read(JSON.stringify({ Version: "2012-10-17", Statement: statements })).document!
})

const read = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::lake/*" }
const account = { complete: true, organization: "none", canonicalUserId: "unknown", groups: {}, resources: {} } as const
const identity = { uniqueId: "unknown", tags: {}, permissionsBoundary: "none" } as const

const deploy = {
  ...identity,
  arn: "arn:aws:iam::111111111111:role/team/deploy",
  identityPolicies: [policy(read)],
  trustPolicy: "none",
  serviceLinked: false
} as const

const worldOf = (...onBucket: ReadonlyArray<object>): World.World => ({
  ...World.empty,
  accounts: {
    "111111111111": {
      ...account,
      id: "111111111111",
      users: {
        ann: { ...identity, arn: "arn:aws:iam::111111111111:user/ann", groups: [], identityPolicies: [policy(read)] }
      },
      roles: { deploy }
    },
    "222222222222": {
      ...account,
      id: "222222222222",
      users: {},
      roles: {},
      resources: {
        "arn:aws:s3:::lake": {
          policy: policy(...onBucket),
          tags: {},
          grants: [],
          awsManaged: false,
          attributeBasedAccessControl: false,
          publicAccessBlock: PublicAccessBlock.off
        }
      }
    }
  }
})

const restricted = (world: World.World): World.World => {
  const owner = world.accounts["222222222222"]!
  const lake = owner.resources["arn:aws:s3:::lake"]!
  const publicAccessBlock = { ...PublicAccessBlock.off, RestrictPublicBuckets: true }
  const resources = { "arn:aws:s3:::lake": { ...lake, publicAccessBlock } }
  return { ...world, accounts: { ...world.accounts, "222222222222": { ...owner, resources } } }
}

const ann = { type: "user", arn: "arn:aws:iam::111111111111:user/ann" } as const
const reading = { principal: ann, action: "s3:GetObject", resource: "arn:aws:s3:::lake/a" }
const toAnn = { ...read, Principal: { AWS: ann.arn } }

describe.each([countersign, iamSimulate])("the adapter of $name", ({ decide }) => {
  it("says that across accounts both must allow, and that a deny denies", () => {
    expect(decide(worldOf(toAnn), reading)).toBe("Allow")
    expect(decide(worldOf({ ...toAnn, Action: "s3:PutObject" }), reading)).toBe("ImplicitDeny")
    expect(decide(worldOf(toAnn, { ...toAnn, Effect: "Deny" }), reading)).toBe("ExplicitDeny")
  })
})

describe("the adapter of iam-simulate", () => {
  it("leaves out what the simulator's input cannot say", () => {
    const checks = { additionalChecks: [{ action: "s3:PutObject", resource: "arn:aws:s3:::lake/b" }] }
    expect(iamSimulate.decide(worldOf(toAnn), { ...reading, ...checks })).toBe("Unsupported")
    expect(
      iamSimulate.decide(worldOf(toAnn), { ...reading, principal: { type: "service", service: "sns.amazonaws.com" } })
    ).toBe("Unsupported")
  })

  it("asks about a user's session as about the user, but not where AWS refuses such sessions", () => {
    const session = { ...reading, principal: { ...ann, type: "user-session" } } as const
    expect(iamSimulate.decide(worldOf(toAnn), session)).toBe("Allow")
    expect(iamSimulate.decide(worldOf(toAnn), { ...session, action: "sts:AssumeRole" })).toBe("Unsupported")
  })

  it("asks about a role with a path only where no policy names a role", () => {
    const principal = { type: "role-session", roleArn: deploy.arn, sessionName: "s" } as const
    const toAll = { ...read, Principal: "*" }
    const toRole = { ...read, Principal: { AWS: deploy.arn } }
    expect(iamSimulate.decide(worldOf(toAll), { ...reading, principal })).toBe("Allow")
    expect(iamSimulate.decide(worldOf(toAll, toRole), { ...reading, principal })).toBe("Unsupported")
  })

  it("leaves out policies that name someone by an id", () => {
    const byUniqueId = { ...read, Principal: { AWS: "AIDAANNXXXXXXXXXXEXA" } }
    const byCanonicalId = { ...read, Principal: { CanonicalUser: "1".repeat(64) } }
    expect(iamSimulate.decide(worldOf(toAnn, byUniqueId), reading)).toBe("Unsupported")
    expect(iamSimulate.decide(worldOf(toAnn, byCanonicalId), reading)).toBe("Unsupported")
  })

  it("tells the simulator that public buckets are restricted", () => {
    const toAll = { ...read, Principal: "*" }
    expect(iamSimulate.decide(worldOf(toAll), reading)).toBe("Allow")
    expect(iamSimulate.decide(restricted(worldOf(toAll)), reading)).toBe("ExplicitDeny")
  })
})
