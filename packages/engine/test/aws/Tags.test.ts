import { describe, expect, it } from "vitest"
import * as Tags from "../../src/aws/Tags.ts"

/** @clause sts.session-tags */
describe("session tags over role tags", () => {
  it("replace a tag of the same key, whatever its case, and leave the others", () => {
    expect(Tags.overlay({ Team: "Blue", Cost: "7" }, { TEAM: "Red", New: "x" })).toEqual({
      Cost: "7",
      TEAM: "Red",
      New: "x"
    })
  })
  it("change nothing where there are none", () => {
    expect(Tags.overlay({ Team: "Blue" }, {})).toEqual({ Team: "Blue" })
    expect(Tags.overlay({}, { Team: "Blue" })).toEqual({ Team: "Blue" })
  })
})
