import { describe, expect, it } from "vitest"
import * as GlobalConditionKey from "../../src/policy/GlobalConditionKey.ts"

const marked = (mark: "multivalued" | "sensitive"): number => GlobalConditionKey.all.filter((key) => key[mark]).length

describe("GlobalConditionKey.find", () => {
  it("knows global keys in any case, with and without a tag name", () => {
    expect(GlobalConditionKey.find("AWS:sourceIP")?.name).toBe("aws:SourceIp")
    expect(GlobalConditionKey.find("aws:PrincipalTag/a/b")?.tagged).toBe(true)
    expect(GlobalConditionKey.find("aws:PrincipalTag")).toBeUndefined()
    expect(GlobalConditionKey.find("aws:SourceIp/x")).toBeUndefined()
    expect(GlobalConditionKey.find("s3:prefix")).toBeUndefined()
  })
  it("marks the keys of several values and those of a single account or network", () => {
    expect(marked("multivalued")).toBe(7)
    expect(marked("sensitive")).toBe(10)
    expect(new Set(GlobalConditionKey.names).size).toBe(GlobalConditionKey.names.length)
  })
})
