import { describe, expect, it } from "vitest"
import * as PolicyVariable from "../../src/policy/PolicyVariable.ts"

const text = (value: string) => ({ kind: "text", text: value })
const variable = (key: string, fallback?: string) => ({ kind: "variable", key, default: fallback })

// @clause grammar.variables
// @clause validation.variables
describe("PolicyVariable.parse", () => {
  it("splits a pattern at wildcards and variables", () => {
    expect(PolicyVariable.parse("home/${aws:username}/*a?")).toEqual([
      text("home/"),
      variable("aws:username"),
      text("/"),
      { kind: "star" },
      text("a"),
      { kind: "question" }
    ])
  })
  it("reads the three escapes as text, joined with their neighbours", () => {
    expect(PolicyVariable.parse("a${*}b${?}${$}{x}")).toEqual([text("a*b?${x}")])
  })
  it("lets a default hold any character but the single quote", () => {
    expect(PolicyVariable.parse("${aws:PrincipalTag/team, 'a}*, ${b'}!")).toEqual([
      variable("aws:PrincipalTag/team", "a}*, ${b"),
      text("!")
    ])
  })
  it("accepts an empty default", () => {
    expect(PolicyVariable.parse("${a:b,''}")).toEqual([variable("a:b", "")])
  })
  it("takes a `${` without end as plain text, with its wildcards", () => {
    expect(PolicyVariable.parse("a${b*c${d")).toEqual([text("a${b"), { kind: "star" }, text("c${d")])
  })
  it("gives an empty name and a broken default a key that nobody has", () => {
    expect(PolicyVariable.parse("${}${a:b, 'c}${, 'd'}")).toEqual([variable(""), variable(""), variable("", "d")])
  })
  it("keeps a lone dollar sign", () => {
    expect(PolicyVariable.parse("$5 {a} $")).toEqual([text("$5 {a} $")])
    expect(PolicyVariable.parse("")).toEqual([])
  })
  it("stays linear on hostile patterns", () => {
    const started = performance.now()
    for (const piece of ["${", "${a,'", "${a,'}", "${a, ", "$", "${*"]) PolicyVariable.parse(piece.repeat(200_000))
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe("PolicyVariable.parseWithoutVariables", () => {
  it("reads variables of a 2008-10-17 document as text, with their wildcards", () => {
    expect(PolicyVariable.parseWithoutVariables("${a:b}*${*}")).toEqual([
      text("${a:b}"),
      { kind: "star" },
      text("${"),
      { kind: "star" },
      text("}")
    ])
  })
})

describe("PolicyVariable.problems", () => {
  it.each([
    ["${aws:username", "unterminated"],
    ["${}", "empty-name"],
    ["${ }", "empty-name"],
    ["${, 'x'}", "empty-name"],
    ["${aws: username}", "space"],
    ["${aws:username, 'x}", "missing-quote"],
    ["${aws:username, x}", "missing-quote"],
    ["${aws:username, 'x' y}", "missing-quote"]
  ])("finds fault with %s", (pattern, kind) => {
    expect(PolicyVariable.problems("${*}a" + pattern)).toEqual([{ kind, text: pattern }])
  })
  it("finds none in well-formed variables", () => {
    expect(PolicyVariable.problems("${aws:username}${aws:PrincipalTag/a, 'b c'}${*}${?}${$}$")).toEqual([])
  })
})

describe("PolicyVariable.hasVariable", () => {
  it("does not count the escapes", () => {
    expect(PolicyVariable.hasVariable("${*}${$}{a}")).toBe(false)
    expect(PolicyVariable.hasVariable("${*}${a}")).toBe(true)
  })
})
