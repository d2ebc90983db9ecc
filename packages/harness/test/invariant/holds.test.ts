import type { World } from "@countersign/engine"
import { describe, expect, it } from "vitest"
import { holds } from "../../src/invariant/holds.ts"
import { mustAllow, mustDeny, type Written } from "../../src/invariant/Invariant.ts"
import { account, allow, lake, objects, owner, partner, role, worldOf } from "./places.ts"

const reading = { name: "reading", actions: "s3:GetObject", resources: `${lake}/*` }

const nobody = async (world: World.World, written: Partial<Written> = {}) =>
  holds(world, mustDeny({ ...reading, ...written }), { runs: 300 })

const brokenBy = async (world: World.World, written: Partial<Written> = {}) => {
  const finding = await nobody(world, written)
  return finding.status === "broken" ? finding.request : finding.status
}

const everyone = { AWS: "*" }

describe("an invariant that nobody may break", () => {
  it("holds, whatever the context, of a bucket that no policy opens", async () => {
    expect(await nobody(worldOf([]), { except: owner })).toMatchObject({ status: "held", exhaustive: true })
  })

  it("is broken by who does not sign where a bucket policy allows everyone", async () => {
    expect(await brokenBy(worldOf([objects("Allow", "*")]))).toMatchObject({ principal: { type: "anonymous" } })
  })

  it("is broken by a role of the bucket's account, and not if that account is excepted", async () => {
    const world = worldOf([], account(owner, role(owner, "App", allow("s3:Get*"))))
    expect(await brokenBy(world)).toMatchObject({
      principal: { type: "role-session", roleArn: `arn:aws:iam::${owner}:role/App` }
    })
    expect(await brokenBy(world, { except: owner })).toBe("held")
    expect(await brokenBy(world, { except: `arn:aws:iam::${owner}:role/A*` })).toMatchObject({
      principal: { type: "root" }
    })
  })

  it("is broken by another account that the bucket policy names, which the world does not know", async () => {
    const finding = await brokenBy(worldOf([objects("Allow", { AWS: "333333333333" })]), { except: owner })
    expect(finding).toMatchObject({ principal: { arn: "arn:aws:iam::333333333333:user/outsider" } })
  })

  it("is broken by a stranger's role whose name a pattern of `aws:PrincipalArn` lets in from any account", async () => {
    const byName = { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/Reader" } }
    const finding = await brokenBy(worldOf([objects("Allow", everyone, byName)]), { except: owner })
    expect(finding).toMatchObject({ principal: { roleArn: expect.stringMatching(/^arn:aws:iam::9\d+:role\/Reader$/) } })
  })

  it("is broken by an account that joins the organization which the bucket policy names", async () => {
    const inside = { StringEquals: { "aws:PrincipalOrgID": "o-elsewhere1" } }
    const finding = await brokenBy(worldOf([objects("Allow", everyone, inside)]), { except: owner })
    expect(finding).toMatchObject({ principal: { type: "user" } })
  })

  it("is broken by a service that the bucket policy names, in the context it asks for", async () => {
    const from = { StringEquals: { "aws:SourceAccount": "444444444444" } }
    const world = worldOf([objects("Allow", { Service: "logging.s3.amazonaws.com" }, from)])
    expect(await brokenBy(world, { except: owner })).toMatchObject({
      principal: { type: "service", service: "logging.s3.amazonaws.com" },
      context: { "aws:sourceaccount": ["444444444444"] }
    })
  })

  it("is broken in the context that a condition asks for, with no key more than needed", async () => {
    const condition = { IpAddress: { "aws:SourceIp": "203.0.113.0/24" }, StringEquals: { "aws:UserAgent": "curl" } }
    const world = worldOf([objects("Allow", "*", condition), objects("Deny", "*", { StringEquals: { "s3:x": "y" } })])
    const finding = await nobody(world, { except: owner })
    expect(finding.status === "broken" && finding.request.context).toEqual({
      "aws:sourceip": ["203.0.113.0"],
      "aws:useragent": ["curl"]
    })
  })

  it("keeps the context it fixes: a Deny without TLS covers every request without TLS", async () => {
    const tls = objects("Deny", "*", { Bool: { "aws:SecureTransport": "false" } })
    const world = worldOf([objects("Allow", "*"), tls])
    expect(await brokenBy(world, { context: { "aws:SecureTransport": "false" } })).toBe("held")
    expect(await brokenBy(world, { context: { "aws:SecureTransport": "true" } })).toMatchObject({
      principal: { type: "anonymous" }
    })
  })

  it("takes `s3:*` for every action that AWS has on an object, and on a bucket for those on buckets", async () => {
    const world = worldOf([{ ...objects("Allow", "*"), Action: "s3:GetObjectTagging" }])
    expect(await brokenBy(world, { actions: "s3:*" })).toMatchObject({ action: "s3:GetObjectTagging" })
    expect(await brokenBy(world, { actions: "s3:*", resources: lake, except: owner })).toBe("held")
  })

  it("tries objects that only a narrower pattern of a policy covers", async () => {
    const world = worldOf([{ ...objects("Allow", "*"), Resource: `${lake}/public/*` }])
    expect(await brokenBy(world)).toMatchObject({ resource: `${lake}/public/example` })
  })

  it("is the same for the same seed", async () => {
    const world = worldOf([objects("Allow", "*", { NumericLessThan: { "s3:max-keys": "10" } })])
    expect(await nobody(world)).toEqual(await nobody(world))
  })
})

describe("an invariant that cannot be said to hold", () => {
  it("is not proven where a role's policies are unknown, and says which", async () => {
    const app = { ...role(owner, "App"), identityPolicies: "unknown" } as const
    const finding = await nobody(worldOf([], account(owner, app)), { except: `arn:aws:iam::${owner}:root` })
    expect(finding.status).toBe("not proven")
    expect(finding).toHaveProperty("reasons", [expect.stringContaining(`arn:aws:iam::${owner}:role/App`)])
  })

  it("is not proven where an account may have principals that the world does not list", async () => {
    const world = worldOf([], { ...account(owner), complete: false })
    expect(await nobody(world, { except: `arn:aws:iam::${owner}:root` })).toMatchObject({ status: "not proven" })
  })

  it("is not proven where a selector selects nothing, so that a misspelling never holds", async () => {
    expect(await nobody(worldOf([]), { except: owner, actions: "s3:GetObjct" })).toMatchObject({
      status: "not proven",
      reasons: ["`s3:GetObjct` is no action of AWS's service authorization reference"]
    })
    expect(await nobody(worldOf([]), { except: owner, resources: lake })).toMatchObject({ status: "not proven" })
    expect(await nobody(worldOf([]), { except: owner, principals: `arn:aws:iam::${owner}:role/Nope*` })).toMatchObject({
      status: "not proven",
      reasons: [`no principal of the world is selected by \`arn:aws:iam::${owner}:role/Nope*\``]
    })
  })
})

describe("an invariant that somebody may", () => {
  const reader = role(partner, "Reader", allow("s3:GetObject"))
  const claim = mustAllow({ ...reading, principals: reader.arn })

  it("holds where both accounts allow", async () => {
    const world = worldOf([objects("Allow", { AWS: partner })], account(partner, reader))
    expect(await holds(world, claim)).toMatchObject({ status: "held" })
  })

  it("is broken where the bucket's account is silent, with the answer that says so", async () => {
    const finding = await holds(worldOf([], account(partner, reader)), claim)
    expect(finding).toMatchObject({
      status: "broken",
      answer: { decision: "ImplicitDeny", trustedAccount: { decision: "Allow" } }
    })
  })

  it("is not proven where the bucket policy is unknown", async () => {
    const world = worldOf([], account(partner, reader))
    const unknown = { ...world.accounts[owner]!.resources[lake]!, policy: "unknown" } as const
    const open = { ...world.accounts, [owner]: { ...world.accounts[owner]!, resources: { [lake]: unknown } } }
    expect(await holds({ ...world, accounts: open }, claim)).toMatchObject({ status: "not proven" })
  })
})
