import { describe, expect, it } from "vitest"
import * as JsonTree from "../../src/policy/JsonTree.ts"

const text = `{
  "Statement": {
    "Action": "s3:*",
    "Resource": ["a",
      "b"],
    "Condition": { "StringLike": { "aws:PrincipalTag/a~b": "x" } }
  }
}`

const at = (pointer: string): string => {
  const place = JsonTree.locate(text, pointer)
  return `${place?.line}:${place?.column}`
}

describe("JsonTree.locate", () => {
  it.each([
    ["", "1:1"],
    ["/Statement", "2:16"],
    ["/Statement/Action", "3:15"],
    ["/Statement/Resource/1", "5:7"],
    ["/Statement/Condition/StringLike/aws:PrincipalTag~1a~0b", "6:60"]
  ])("finds `%s` at %s", (pointer, place) => {
    expect(at(pointer)).toBe(place)
  })
  it.each([
    ["/Statement/0", "2:16"],
    ["/Statement/0/Action/0", "3:15"],
    ["/Statement/0/Condition/StringLike/aws:PrincipalTag~1a~0b/0", "6:60"]
  ])("reads a bare value as a list of one: `%s`", (pointer, place) => {
    expect(at(pointer)).toBe(place)
  })
  it.each([
    ["/Id", "1:1"],
    ["/Statement/1", "2:16"],
    ["/Statement/Resource/7/x", "4:17"],
    ["/Statement/Resource/length", "4:17"],
    ["/Statement/Action/0/0/x", "3:15"],
    ["/__proto__", "1:1"]
  ])("finds the nearest ancestor of `%s`, which does not exist", (pointer, place) => {
    expect(at(pointer)).toBe(place)
  })
  it("ignores a byte-order mark", () => {
    expect(JsonTree.locate('\uFEFF{"a": 1}', "/a")).toEqual({ line: 1, column: 7 })
  })
  it("finds nothing in what is no JSON, or is too deep or too long to read", () => {
    expect(JsonTree.locate("{", "")).toBeUndefined()
    expect(JsonTree.locate("[".repeat(1_000_000), "")).toBeUndefined()
    expect(JsonTree.locate(" ".repeat(2_000_000), "")).toBeUndefined()
  })
})
