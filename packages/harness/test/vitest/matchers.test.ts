import { describe, expect, it } from "vitest"
import { mustDeny } from "../../src/vitest/index.ts"
import { account, allow, lake, objects, owner, partner, role, worldOf } from "../invariant/places.ts"

const reader = role(partner, "Reader", allow("s3:GetObject"))
const session = { type: "role-session", roleArn: reader.arn, sessionName: "s" } as const
const reading = { principal: session, action: "s3:GetObject", resource: `${lake}/a` }
const both = worldOf([objects("Allow", { AWS: reader.arn })], account(partner, reader))
const half = worldOf([], account(partner, reader))
const open = worldOf([objects("Allow", { AWS: reader.arn })])

const dark = worldOf(
  [objects("Allow", { AWS: reader.arn })],
  account(partner, { ...reader, identityPolicies: "unknown" })
)

describe("toAllow", () => {
  it("passes for an allowed request, and fails with the explanation of a denial", () => {
    expect(both).toAllow(reading)
    expect(() => expect(half).toAllow(reading)).toThrow(/expected Allow, and the answer is ImplicitDeny[^]*DENIED/)
  })

  it("fails for a request that the world leaves open", () => {
    expect(() => expect(open).toAllow(reading)).toThrow(/Undetermined/)
  })
})

describe("toDeny", () => {
  it("passes for a denied request, and fails with the explanation of an Allow", () => {
    expect(half).toDeny(reading)
    expect(() => expect(both).toDeny(reading)).toThrow(/expected a denial, and the answer is Allow[^]*ALLOWED/)
  })

  it("fails for a request that the world leaves open", () => {
    expect(() => expect(open).toDeny(reading)).toThrow(/Undetermined/)
  })
})

describe("toHold", () => {
  const ours = mustDeny({ name: "only us", except: owner, actions: "s3:GetObject", resources: `${lake}/*` })

  it("passes for an invariant that is held, and fails with the counterexample of one that is broken", async () => {
    await expect(half).toHold(ours)
    await expect(expect(both).toHold(ours)).rejects.toThrow(/✗ broken: only us[^]*ALLOWED[^]*role\/Reader/)
  })

  it("fails for an invariant that is not proven", async () => {
    await expect(expect(dark).toHold({ ...ours, principals: [reader.arn] })).rejects.toThrow(/not proven: only us/)
  })
})
