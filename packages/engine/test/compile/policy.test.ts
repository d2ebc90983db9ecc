import { describe, expect, it } from "vitest"
import { compile } from "../../src/compile/policy.ts"
import type { PolicyDocument } from "../../src/policy/PolicyDocument.ts"
import type { Statement } from "../../src/policy/Statement.ts"

const statement = (sid: string): Statement => ({
  sid,
  effect: "Allow",
  principal: undefined,
  action: { negated: false, values: ["*"] },
  resource: { negated: false, values: ["*"] },
  condition: []
})

/** @clause grammar.version */
describe("a compiled policy", () => {
  const document: PolicyDocument = {
    version: "2012-10-17",
    id: undefined,
    statements: [statement("A"), statement("B")]
  }
  it("has the statements of its document in order", () => {
    expect(compile({ name: "p", document }).map(({ pointer, statement: { sid } }) => [pointer, sid])).toEqual([
      ["/Statement/0", "A"],
      ["/Statement/1", "B"]
    ])
  })
  it("is compiled once for each document, whatever the policy is called", () => {
    expect(compile({ name: "q", document })).toBe(compile({ name: "p", document }))
    expect(compile({ name: "p", document: { ...document } })).not.toBe(compile({ name: "p", document }))
  })
})
