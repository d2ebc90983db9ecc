import { describe, expect, it } from "vitest"
import { holds } from "./outcome.ts"

/** @clause condition.binary */
describe("BinaryEquals", () => {
  it.each([
    ["QmluYXJ5", "QmluYXJ5", true],
    ["QmluYXJ5", "QmluYXJ6", false],
    ["YQ==", "YQ==", true],
    ["YWI=", "YWI=", true],
    ["YQ==", "YWI=", false],
    ["+/+/", "+/+/", true],
    ["", "", true],
    ["", "YQ==", false],
    ["qmlu", "QmLU", false]
  ])("compares the bytes of %j with those of %j", (policy, request, expected) => {
    expect(holds("BinaryEquals", policy, request)).toBe(expected)
  })
  it.each([
    ["YQ==", "YR=="],
    ["YQ==", "Yf=="],
    ["YWI=", "YWJ="],
    ["YWI=", "YWL="]
  ])("%s and %s differ only in bits that belong to no byte", (policy, request) => {
    expect(holds("BinaryEquals", policy, request)).toBe(true)
    expect(holds("BinaryEquals", request, policy)).toBe(true)
  })
  it.each(["YQ", "YWI", "Y", "YQ=", "YQ===", "=", "====", "YQ==YQ==", "Y Q=", "Y-_=", "é===", "YQ==\n"])(
    "%j does not decode and equals nothing, itself included",
    (text) => {
      expect(holds("BinaryEquals", text, text)).toBe(false)
      expect(holds("BinaryEquals", "YQ==", text)).toBe(false)
    }
  )
  it("does not fill in variables", () => {
    expect(holds("BinaryEquals", "${test:other}", "YQ==", { "test:other": "YQ==" })).toBe(false)
  })
})
