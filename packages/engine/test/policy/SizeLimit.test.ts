import { describe, expect, it } from "vitest"
import * as SizeLimit from "../../src/policy/SizeLimit.ts"

const measure = (type: "IDENTITY_BASED_POLICY" | "SERVICE_CONTROL_POLICY"): number => {
  const limit = SizeLimit.find(type, undefined)
  return limit === undefined ? -1 : SizeLimit.measure(limit, "{ \n}")
}

describe("SizeLimit", () => {
  it("differs by policy type and by service", () => {
    expect(SizeLimit.find("SERVICE_CONTROL_POLICY", undefined)?.characters).toBe(10_240)
    expect(SizeLimit.find("RESOURCE_BASED_POLICY", "sqs")?.characters).toBe(8_192)
    expect(SizeLimit.find("RESOURCE_BASED_POLICY", "glue")).toBeUndefined()
    expect(SizeLimit.find("IDENTITY_BASED_POLICY", "s3")?.characters).toBe(6_144)
  })
  it("IAM does not count white space, the other services do", () => {
    expect(measure("IDENTITY_BASED_POLICY")).toBe(2)
    expect(measure("SERVICE_CONTROL_POLICY")).toBe(4)
  })
})
