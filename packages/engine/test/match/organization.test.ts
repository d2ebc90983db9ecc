import { describe, expect, it } from "vitest"
import { isMember } from "../../src/match/organization.ts"

const whole = "arn:aws:organizations::999999999999:organization/o-example"
const unit = "arn:aws:organizations::999999999999:ou/o-example/ou-root-apps"
const at = (path: string) => ({ organizationId: "o-example", path })

/** @clause ram.principals */
describe("whether an account is among those a share names", () => {
  it.each([
    [whole, at("o-example/r-root/"), true],
    [whole, { organizationId: "o-example", path: "unknown" }, true],
    [whole, { organizationId: "o-other", path: "o-other/r-root/" }, false],
    [whole, "none", false],
    [whole, "unknown", "unknown"],
    [unit, at("o-example/r-root/ou-root-apps/"), true],
    [unit, at("o-example/r-root/ou-root-apps/ou-root-deep/"), true],
    [unit, at("o-example/r-root/"), false],
    [unit, at("o-example/r-root/ou-root-apps2/"), false],
    [unit, { organizationId: "o-example", path: "unknown" }, "unknown"],
    [unit, { organizationId: "o-other", path: "unknown" }, false],
    [unit, { organizationId: "o-other", path: "o-other/r-root/ou-root-apps/" }, false],
    ["arn:aws:iam::111111111111:root", at("o-example/r-root/"), false]
  ] as const)("%s, standing at %o: %s", (arn, place, expected) => {
    expect(isMember([arn], place)).toBe(expected)
  })

  it("one of several organizations is enough, whatever is unknown of the others", () => {
    const place = { organizationId: "o-example", path: "unknown" } as const
    expect(isMember([unit, whole], place)).toBe(true)
    expect(isMember([], "unknown")).toBe(false)
  })
})
