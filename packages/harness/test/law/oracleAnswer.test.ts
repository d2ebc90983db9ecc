import { describe, expect, it } from "vitest"
import type { Answer } from "../../src/engine/EngineUnderTest.ts"
import { ask, type Outcome } from "../../src/law/Law.ts"
import { requireOracles, silent } from "../../src/law/oracleAnswer.ts"

const world = { organizations: [], accounts: {}, vpcEndpoints: {} }

/** A call on a bucket, made by a service, in a world that lists no account. */
const asked = (answer: Answer, action: string): Outcome => {
  const principal = { type: "service", service: "sns.amazonaws.com" } as const
  const request = { principal, action, resource: "arn:aws:s3:::data", resourceAccount: "111111111111" }
  return requireOracles(ask({ name: "engine", decide: () => answer }, "asked", { world, request }))
}

describe("an action of AWS KMS on a bucket, which no action of AWS KMS works on", () => {
  it.each(["ImplicitDeny", "ExplicitDeny", "Undetermined"] as const)("may be answered with %s", (answer) => {
    expect(asked(answer, "kms:Decrypt")).toEqual({ exception: silent })
  })

  it("must not be allowed", () => {
    expect(asked("Allow", "kms:Decrypt")).toMatchObject({
      breach: "allowed, although no action of `kms` asks for a resource of `s3`"
    })
  })
})

describe("a call on a bucket that the world does not list", () => {
  it.each(["Allow", "ImplicitDeny"] as const)("may be answered with %s", (answer) => {
    expect(asked(answer, "s3:ListBucket")).toEqual({ exception: silent })
  })
})
