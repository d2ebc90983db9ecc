import { describe, expect, it } from "vitest"
import { remember, rememberFor, rememberForLatest } from "../../src/aws/remember.ts"

describe("what is remembered", () => {
  it("of a text is read once while it is remembered", () => {
    const asked: Array<string> = []
    const read = remember((text) => {
      asked.push(text)
      return text === "nothing" ? undefined : text.length
    })
    expect([read("abc"), read("abc"), read("nothing"), read("nothing")]).toEqual([3, 3, undefined, undefined])
    expect(asked).toEqual(["abc", "nothing", "nothing"])
  })
  it("of texts stays right when more have come than there is room for", () => {
    const read = remember((text) => text.length)
    const texts = Array.from({ length: 10_000 }, (_, at) => "x".repeat(at % 7) + String(at))
    expect(texts.map(read)).toEqual(texts.map(({ length }) => length))
    expect(texts.map(read)).toEqual(texts.map(({ length }) => length))
  })
  it("of long texts is nothing", () => {
    let times = 0
    const read = remember((text) => text.length + times++)
    expect([read("x".repeat(257)), read("x".repeat(257))]).toEqual([257, 258])
  })
  it.each([
    ["of a value", rememberFor],
    ["of the latest value", rememberForLatest]
  ])("%s belongs to that value alone", (_, rememberThe) => {
    let times = 0
    const [one, other] = [{ name: "one" }, { name: "other" }]
    const read = rememberThe(({ name }: { readonly name: string }) => ({ name, time: times++ }))
    expect([one, one, other, other, one].map(read)).toEqual([
      { name: "one", time: 0 },
      { name: "one", time: 0 },
      { name: "other", time: 1 },
      { name: "other", time: 1 },
      { name: "one", time: 0 }
    ])
  })
  it.each([
    ["of a value", rememberFor],
    ["of the latest value", rememberForLatest]
  ])("%s is neither in it nor in a copy of it", (_, rememberThe) => {
    const value = { name: "one" }
    const read = rememberThe(({ name }: { readonly name: string }) => ({ name }))
    read(value)
    expect(Reflect.ownKeys(value)).toEqual(["name"])
    expect(read({ ...value })).not.toBe(read(value))
  })
  it("of a frozen value is read once, also where it was frozen afterwards", () => {
    const frozen = Object.freeze({ name: "one" })
    const later = { name: "other" }
    const read = rememberFor(({ name }: { readonly name: string }) => ({ name }))
    const [ofFrozen, ofLater] = [read(frozen), read(later)]
    expect(read(frozen)).toBe(ofFrozen)
    expect(read(Object.freeze(later))).toBe(ofLater)
  })
  it("of one function is nothing to another", () => {
    const value = { name: "one" }
    const [length, text] = [rememberFor(() => ({ is: 3 })), rememberFor(() => ({ is: "three" }))]
    expect([length(value), text(value), length(value)]).toEqual([{ is: 3 }, { is: "three" }, { is: 3 }])
  })
})
