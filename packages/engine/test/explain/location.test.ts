import { locate } from "@countersign/engine"
import { describe, expect, it } from "vitest"
import { policyOf } from "./askedOf.ts"

const policy = policyOf({ Effect: "Allow", Action: "s3:*", Resource: "*" })

describe("the place of a statement", () => {
  it("is file, line and column of its text", () => {
    expect(locate(policy, "/Statement/0/Action")).toEqual({
      file: "policy.json",
      line: 6,
      column: 14,
      pointer: "/Statement/0/Action"
    })
  })

  it("is its pointer alone where the policy came without a text", () => {
    const { source: _, ...bare } = policy
    expect(locate(bare, "/Statement/0")).toEqual({ pointer: "/Statement/0" })
  })
})
