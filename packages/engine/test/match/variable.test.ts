import { describe, expect, it } from "vitest"
import * as PolicyVariable from "../../src/policy/PolicyVariable.ts"
import * as variable from "../../src/match/variable.ts"
import { literal, question, star } from "../../src/match/wildcard.ts"
import { contextOf } from "../request/scenario.ts"

const context = contextOf({
  context: {
    "test:one": "x*?",
    "test:list": ["x*?"],
    "test:many": ["x", "y"],
    "test:empty": "",
    "test:none": [],
    "aws:RequestTag/Team": "Blue"
  },
  unknownKeys: ["test:unknown", "test:other-unknown"]
})

const fill = (pattern: string, reading = variable.patternReading) =>
  variable.fill(PolicyVariable.parse(pattern), context, reading)

/** @clause match.variables */
describe("policy variables", () => {
  it.each([
    ["a-${test:one}-b", "a-x*?-b"],
    ["${test:list}", "x*?"],
    ["${TEST:One}", "x*?"],
    ["${aws:requesttag/team}", "Blue"],
    ["${test:one, 'd'}", "x*?"],
    ["${test:gone, 'd'}", "d"],
    ["${test:none, 'd'}", "d"],
    ["${test:gone, ''}", ""],
    ["${test:gone, 'a}b,c d\"*?'}!", 'a}b,c d"*?!'],
    ["${test:empty}", ""],
    ["${aws:username}", "Ana"],
    ["${*}${?}${$}{x}", "*?${x}"]
  ])("%s becomes the literal text %j", (pattern, expected) => {
    expect(fill(pattern)).toEqual({ tokens: literal(expected), open: false })
  })
  it.each(["${test:gone}", "${test:none}", "a${test:gone}*", "${test:many}", "${}", "${test:one}${test:gone}"])(
    "%s has no value, and the whole pattern matches nothing",
    (pattern) => {
      expect(fill(pattern)).toBeUndefined()
    }
  )
  it("wildcards of the pattern itself stay wildcards beside substituted ones", () => {
    expect(fill("*${test:one}?")).toEqual({ tokens: [star, ...literal("x*?"), question], open: false })
    expect(fill("*${test:one}?", variable.exactReading)).toEqual({ tokens: literal("*x*??"), open: false })
  })
  it("in a document without them, `${` is text", () => {
    const parts = PolicyVariable.parseWithoutVariables("${test:one}${*}")
    expect(variable.fill(parts, context, variable.patternReading)).toEqual({
      tokens: [...literal("${test:one}${"), star, ...literal("}")],
      open: false
    })
  })
})

/** @clause undetermined.condition-keys */
describe("variables of unknown value", () => {
  it.each(["${test:unknown}", "${test:unknown, 'd'}", "${TEST:unknown}"])("%s may be any text", (pattern) => {
    expect(fill(`a${pattern}`)).toEqual({ tokens: [...literal("a"), star], open: true })
  })
  it("do not rescue a pattern with a variable that certainly has none", () => {
    expect(fill("${test:unknown}${test:gone}")).toBeUndefined()
  })
  it("are told by the keys that are missing", () => {
    const parts = PolicyVariable.parse("${test:unknown}${test:one}${test:gone}${test:other-unknown}")
    expect(variable.unknownIn(parts, context)).toEqual([
      { missing: { kind: "context-key", of: "test:unknown" } },
      { missing: { kind: "context-key", of: "test:other-unknown" } }
    ])
  })
})
