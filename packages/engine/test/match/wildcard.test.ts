import { describe, expect, it } from "vitest"
import {
  glob,
  globWithin,
  literal,
  question,
  questionWithin,
  star,
  starWithin,
  type Tokens
} from "../../src/match/wildcard.ts"

/** Every sequence of at most `length` of the letters. */
const sequences = <A>(letters: ReadonlyArray<A>, length: number): ReadonlyArray<ReadonlyArray<A>> => {
  const all: Array<ReadonlyArray<A>> = [[]]
  for (let shorter: ReadonlyArray<ReadonlyArray<A>> = [[]], size = 0; size < length; size++) {
    shorter = shorter.flatMap((sequence) => letters.map((letter) => [...sequence, letter]))
    all.push(...shorter)
  }
  return all
}

// Written from AWS's words alone: a run or one character, a colon excluded inside a segment.
const reference = (tokens: Tokens, text: string): boolean => {
  const [first, ...rest] = tokens
  if (first === undefined) return text === ""
  const [character, ...others] = text
  const remaining = others.join("")
  if (first === star || first === starWithin) {
    const mayTake = character !== undefined && (first === star || character !== ":")
    return reference(rest, text) || (mayTake && reference(tokens, remaining))
  }
  if (character === undefined) return false
  if (first === question) return reference(rest, remaining)
  if (first === questionWithin) return character !== ":" && reference(rest, remaining)
  return first === character.charCodeAt(0) && reference(rest, remaining)
}

const disagreements = (
  match: (tokens: Tokens, text: string) => boolean,
  patterns: ReadonlyArray<Tokens>,
  texts: ReadonlyArray<string>
): ReadonlyArray<readonly [Tokens, string]> =>
  patterns.flatMap((tokens) =>
    texts.filter((text) => match(tokens, text) !== reference(tokens, text)).map((text) => [tokens, text] as const)
  )

const [a, b, colon] = literal("ab:") as [number, number, number]
const join = (letters: ReadonlyArray<string>): string => letters.join("")

/** @clause match.wildcards */
describe("glob", () => {
  it("agrees with the definition on every short pattern and text", { timeout: 60_000 }, () => {
    const texts = sequences(["a", "b"], 6).map(join)
    expect(disagreements(glob, sequences([a, b, star, question], 5), texts)).toEqual([])
  })
  it("crosses colons, slashes and line ends", () => {
    expect(
      disagreements(glob, sequences([a, colon, star, question], 4), sequences(["a", ":", "\n"], 4).map(join))
    ).toEqual([])
  })
  it("`?` is one character, also where that takes two units", () => {
    expect(glob([question], "😀")).toBe(true)
    expect(glob([question, question], "😀")).toBe(false)
    expect(glob([star, question, question], "😀")).toBe(false)
    expect(glob([star, question, question], "a😀")).toBe(true)
    expect(glob([...literal("😀"), star], "😀x")).toBe(true)
  })
  it("sixty stars on a key of ten thousand characters finish", { timeout: 60_000 }, () => {
    const tokens = Array.from({ length: 60 }, () => [star, a]).flat()
    expect(glob([...tokens, b], "a".repeat(10_000))).toBe(false)
    expect(glob(tokens, "a".repeat(10_000))).toBe(true)
  })
})

/** @clause match.resource-segments */
describe("globWithin", () => {
  it("agrees with the definition on every short pattern and text", { timeout: 60_000 }, () => {
    const patterns = sequences([a, colon, star, question, starWithin, questionWithin], 5)
    expect(disagreements(globWithin, patterns, sequences(["a", ":"], 5).map(join))).toEqual([])
  })
  it("agrees with `glob` where nothing is held back by colons", { timeout: 60_000 }, () => {
    const texts = sequences(["a", "b", ":"], 4).map(join)
    const differing = sequences([a, colon, star, question], 4).flatMap((tokens) =>
      texts.filter((text) => glob(tokens, text) !== globWithin(tokens, text)).map((text) => [tokens, text])
    )
    expect(differing).toEqual([])
  })
  it("sixty stars on a key of ten thousand characters finish", { timeout: 60_000 }, () => {
    const tokens = Array.from({ length: 60 }, (_, at) => [at % 2 === 0 ? star : starWithin, a]).flat()
    expect(globWithin([...tokens, b], "a".repeat(10_000))).toBe(false)
    expect(globWithin(tokens, "a".repeat(10_000))).toBe(true)
  })
})
