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
