import { describe, expect, it } from "vitest"
import * as MissingFact from "../../src/request/MissingFact.ts"

/** @clause undetermined.condition-keys */
describe("missing facts", () => {
  it("are told once each, in the order of first mention", () => {
    const key = MissingFact.contextKey("aws:SourceIp")
    const identity = MissingFact.policies("IDENTITY_BASED_POLICY", "a")
    const boundary = MissingFact.policies("PERMISSIONS_BOUNDARY", "a")
    expect(MissingFact.distinct([boundary, key, identity, { ...key }, boundary])).toEqual([boundary, key, identity])
  })
})
