import type { AuthorizationRequest, World } from "@countersign/engine"
import { PublicAccessBlock } from "@countersign/engine"
import { describe, expect, it } from "vitest"
import { mayBeCutOff } from "../../src/scenario/publicAccess.ts"

const owner = "111111111111"

const worldWith = (publicAccessBlock: PublicAccessBlock.PublicAccessBlock): World.World => ({
  organizations: [],
  vpcEndpoints: {},
  accounts: {
    [owner]: {
      id: owner,
      complete: true,
      organization: "none",
      canonicalUserId: "c".repeat(64),
      publicAccessBlock,
      users: {},
      groups: {},
      roles: {},
      resources: {},
      resourceShares: []
    }
  }
})

const by = (account: string, action = "s3:ListBucket"): AuthorizationRequest => ({
  principal: { type: "root", account },
  action,
  resource: "arn:aws:s3:::data",
  resourceAccount: owner
})

describe("a public bucket policy under RestrictPublicBuckets", () => {
  const world = worldWith({ ...PublicAccessBlock.off, RestrictPublicBuckets: true })

  it("cuts off a caller of another account", () => {
    expect(mayBeCutOff({ world, request: by("222222222222") })).toBe(true)
  })

  it("cuts off nobody of the owner's account", () => {
    expect(mayBeCutOff({ world, request: by(owner) })).toBe(false)
  })

  it("concerns no service but Amazon S3", () => {
    expect(mayBeCutOff({ world, request: by("222222222222", "sqs:SendMessage") })).toBe(false)
  })
})

it("without RestrictPublicBuckets nobody is cut off", () => {
  expect(mayBeCutOff({ world: worldWith(PublicAccessBlock.off), request: by("222222222222") })).toBe(false)
})
