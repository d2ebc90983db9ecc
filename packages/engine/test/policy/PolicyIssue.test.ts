import { describe, expect, it } from "vitest"
import * as PolicyIssue from "../../src/policy/PolicyIssue.ts"

describe("PolicyIssue.describe", () => {
  const found = PolicyIssue.error("unknown-effect", "/Statement/0/Effect", "unknown effect `allow`")
  it("names what is known of the place", () => {
    const text = "error[unknown-effect]: unknown effect `allow` (at /Statement/0/Effect)"
    const at = { line: 3, column: 7 }
    expect(PolicyIssue.describe(found)).toBe(text)
    expect(PolicyIssue.describe(found, "p.json")).toBe(`p.json: ${text}`)
    expect(PolicyIssue.describe({ ...found, at })).toBe(`3:7: ${text}`)
    expect(PolicyIssue.describe({ ...found, at }, "p.json")).toBe(`p.json:3:7: ${text}`)
  })
  it("puts help on a line of its own, and no pointer for the whole document", () => {
    const whole = PolicyIssue.warning("size", "", "too long", "split it")
    expect(PolicyIssue.describe(whole)).toBe("warning[size]: too long\n  help: split it")
  })
})
