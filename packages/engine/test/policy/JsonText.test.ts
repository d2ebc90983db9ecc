import { describe, expect, it } from "vitest"
import * as JsonOutline from "../../src/policy/JsonOutline.ts"
import * as JsonText from "../../src/policy/JsonText.ts"
import { NumberText } from "../../src/policy/JsonValue.ts"

const findings = (text: string): ReadonlyArray<string> =>
  JsonText.read(text).issues.map(({ at, code, pointer }) => `${code} ${pointer} ${at?.line}:${at?.column}`)

const deep = (levels: number): string => "[".repeat(levels) + "]".repeat(levels)

const long = (length: number): string => `"${"x".repeat(length - 2)}"`

// @clause grammar.json
// @clause grammar.limits
// @clause validation.duplicate-keys
describe("JsonText.read", () => {
  it("reads any JSON value", () => {
    const text = '{"a": [true, null, "x"], "b": {"": "\\u00e9"}}'
    expect(JsonText.read(text)).toEqual({ value: JSON.parse(text), issues: [] })
    expect(JsonText.read("null")).toEqual({ value: null, issues: [] })
  })
  it("keeps numbers as they are written", () => {
    expect(JsonText.read('[9007199254740993, 1.10, -0, 1E5, "7"]').value).toEqual([
      new NumberText("9007199254740993"),
      new NumberText("1.10"),
      new NumberText("-0"),
      new NumberText("1E5"),
      "7"
    ])
  })
  it("accepts a byte-order mark, before which nothing counts", () => {
    expect(JsonText.read('\uFEFF{"a": 1}').value).toEqual({ a: new NumberText("1") })
    expect(findings("\uFEFF{]")).toEqual(["syntax  1:2"])
  })
  it.each([
    ["", "1:1", "not JSON: unexpected end of text"],
    ['{"a": 1,\n  }', "2:3", "not JSON: unexpected `}`"],
    ['{\r\n"a": tru}', "2:6", "not JSON: unexpected `tru`"],
    ['[1] "x', "1:7", "not JSON: unexpected end of text"],
    ['{"a": [1,\n ', "1:10", "not JSON: unexpected end of text"],
    ["{'a': 1}", "1:2", "not JSON: unexpected `'`"],
    ['["a\tb"]', "1:4", "not JSON: control character inside a string"],
    ["// comment", "1:1", "not JSON: unexpected `/`"]
  ])("locates the end of JSON in %j at %s", (text, place, message) => {
    const { issues, value } = JsonText.read(text)
    expect(value).toBeUndefined()
    expect(findings(text)).toEqual([`syntax  ${place}`])
    expect(issues[0]?.message).toBe(message)
  })
  it("finds every repeated key, anywhere", () => {
    expect(findings('{"a": 1,\n "b": [{"x": 1, "x": 2}],\n "a": {"c/d": 1, "c/d": 1}, "\\u0061": 3}')).toEqual([
      "duplicate-key /b/0/x 2:17",
      "duplicate-key /a 3:2",
      "duplicate-key /a/c~1d 3:18",
      "duplicate-key /a 3:29"
    ])
  })
  it("finds repeated keys in a text without numbers too", () => {
    expect(findings('{"a": "x", "a": "y"}')).toEqual(["duplicate-key /a 1:12"])
  })
  it("takes `__proto__` as a key like any other", () => {
    for (const text of ['{"__proto__": {"polluted": "x"}}', '{"__proto__": {"polluted": 1}}']) {
      const { value } = JsonText.read(text)
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
      expect(Object.keys(Object(value))).toEqual(["__proto__"])
    }
    expect("polluted" in {}).toBe(false)
  })
  it("reads 64 levels and no more, however deep", () => {
    expect(findings(deep(JsonOutline.maximumDepth))).toEqual([])
    for (const levels of [65, 1_000, 500_000]) {
      expect(findings(deep(levels))).toEqual(["too-deep  1:65"])
      expect(findings(`[\n${'{"a":'.repeat(levels / 10 + 64)}`)).toEqual(["too-deep  2:316"])
    }
  })
  it("does not count brackets inside strings", () => {
    expect(findings(JSON.stringify(`${"[".repeat(100)}"\\`))).toEqual([])
  })
  it("reads 1,048,576 characters and no more", () => {
    expect(findings(long(1_048_576))).toEqual([])
    expect(findings(long(1_048_577))).toEqual(["too-long  1:1"])
    expect(findings("[".repeat(1_048_577))).toEqual(["too-long  1:1"])
  })
  it("warns of the first character that AWS does not take", () => {
    expect(findings('{"é": "ÿ"}')).toEqual([])
    expect(findings('{"a":\n"Ā😀"}')).toEqual(["character  2:2"])
    expect(JsonText.read('"😀"').issues[0]?.message).toBe("character `😀` outside U+0020 to U+00FF")
  })
})

// @clause grammar.json
// @clause grammar.limits
// @clause validation.duplicate-keys
describe("JsonText.readPlain", () => {
  const codes = (text: string, longest = 1_000): ReadonlyArray<string> =>
    JsonText.readPlain(text, longest).issues.map(
      ({ at, code, pointer }) => `${code} ${pointer} ${at?.line}:${at?.column}`
    )

  it("reads numbers as numbers and any script, with or without a byte-order mark", () => {
    expect(JsonText.readPlain('\uFEFF{"名": [1.5, true]}', 1_000)).toEqual({ value: { 名: [1.5, true] }, issues: [] })
  })
  it("finds repeated keys, beside numbers and inside lists too", () => {
    expect(codes('{"a": 1, "b": [{"c": 1,\n"c": 2}]}')).toEqual(["duplicate-key /b/0/c 2:1"])
    expect(codes('{"__proto__": 1, "__proto__": 2}')).toEqual(["duplicate-key /__proto__ 1:18"])
  })
  it("takes no colon, quote or bracket inside a string for one outside", () => {
    expect(codes(JSON.stringify({ 'a":{"': "\\", "\\": ':"[[', "": "\\\\" }))).toEqual([])
    expect(codes(JSON.stringify({ a: { b: "}" }, c: ['\\"', ":"] }))).toEqual([])
    for (const before of ["\\", "\\\\", '"', '\\"', "\\\\\\"]) {
      expect(codes(JSON.stringify([before, "[".repeat(70)]))).toEqual([])
    }
  })
  it("refuses what is too deep, too long or no JSON", () => {
    expect(codes(deep(65))).toEqual(["too-deep  1:65"])
    expect(codes("[1, 2]", 5)).toEqual(["too-long  1:1"])
    expect(codes('{"a"\n1}')).toEqual(["syntax  2:1"])
  })
})
