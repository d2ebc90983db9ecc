import { describe, expect, it } from "vitest"
import { compileStatement } from "../../src/compile/statement.ts"
import * as block from "../../src/match/condition/block.ts"
import * as resource from "../../src/match/resource.ts"
import type { Version } from "../../src/policy/PolicyDocument.ts"
import type { Statement } from "../../src/policy/Statement.ts"
import { nameOf } from "../match/condition/outcome.ts"
import { contextOf } from "../request/scenario.ts"

const statement: Statement = {
  sid: undefined,
  effect: "Allow",
  principal: undefined,
  action: { negated: false, values: ["s3:GetObject"] },
  resource: { negated: false, values: ["arn:aws:s3:::bucket/${aws:username}"] },
  condition: [{ operator: "StringLike", tests: [{ key: "test:key", values: ["${aws:username}*"] }] }]
}

const outcomes = (version: Version | undefined, name: string): ReadonlyArray<string> => {
  const compiled = compileStatement(statement, 2, version)
  const context = contextOf({ resource: `arn:aws:s3:::bucket/${name}`, context: { "test:key": `${name}!` } })
  return [nameOf(resource.matches(compiled.resource!, context)), nameOf(block.matches(compiled.conditions, context))]
}

/** @clause grammar.version */
describe("policy variables by the document's version", () => {
  it("are filled in under 2012-10-17", () => {
    expect(outcomes("2012-10-17", "Ana")).toEqual(["holds", "holds"])
    expect(outcomes("2012-10-17", "${aws:username}")).toEqual(["does not hold", "does not hold"])
  })
  it.each(["2008-10-17", undefined] as const)("are text under %s", (version) => {
    expect(outcomes(version, "Ana")).toEqual(["does not hold", "does not hold"])
    expect(outcomes(version, "${aws:username}")).toEqual(["holds", "holds"])
  })
  it("a statement keeps its place in the document and the elements it has", () => {
    const compiled = compileStatement({ ...statement, resource: undefined }, 2, undefined)
    expect(compiled.pointer).toBe("/Statement/2")
    expect(compiled.effect).toBe("Allow")
    expect(compiled.principal).toBeUndefined()
    expect(compiled.resource).toBeUndefined()
  })
})

/** @clause grammar.resource-required */
it("a statement without Resource names nothing in an Allow of a policy that hangs on no resource, in a Deny everything", () => {
  const bare = { ...statement, resource: undefined }
  expect(compileStatement(bare, 0, undefined).resourceElsewhere?.patterns).toEqual([])
  expect(compileStatement({ ...bare, effect: "Deny" }, 0, undefined).resourceElsewhere).toBeUndefined()
  const named = compileStatement(statement, 0, undefined)
  expect(named.resourceElsewhere).toBe(named.resource)
})
