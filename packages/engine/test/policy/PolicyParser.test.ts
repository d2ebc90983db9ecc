import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import * as PolicyParser from "../../src/policy/PolicyParser.ts"
import { identity } from "./findings.ts"

describe("PolicyParser.parse", () => {
  it("gives the document and its warnings", () => {
    const parsed = Effect.runSync(PolicyParser.parse(JSON.stringify(identity({ Action: [] }))))
    expect(parsed.document.statements).toHaveLength(1)
    expect(parsed.warnings.map((issue) => issue.code)).toEqual(["empty-list"])
  })
  it("fails with every finding and a message that tells the errors", () => {
    const text = JSON.stringify(identity({ Action: [], Effect: "allow", Resource: "x" }), undefined, 2)
    const failure = Effect.runSync(Effect.flip(PolicyParser.parse(text, { file: "p.json" })))
    expect(failure._tag).toBe("PolicyInvalid")
    expect(failure.file).toBe("p.json")
    expect(failure.issues.map((issue) => issue.code)).toEqual(["unknown-effect", "empty-list", "malformed-arn"])
    expect(failure.message).toBe(
      [
        "p.json:5:17: error[unknown-effect]: unknown effect `allow` (at /Statement/0/Effect)",
        "  help: did you mean `Allow`?",
        "p.json:7:19: error[malformed-arn]: `x` is no ARN (at /Statement/0/Resource)",
        "  help: write `*` or `arn:partition:service:region:account:resource`"
      ].join("\n")
    )
  })
  it("points at the place where JSON ends", () => {
    const failure = Effect.runSync(Effect.flip(PolicyParser.parse("{", { file: "p.json" })))
    expect(failure.message).toBe("p.json:1:2: error[syntax]: not JSON: unexpected end of text")
  })
})
