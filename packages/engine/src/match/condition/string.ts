import type { Part } from "../../policy/PolicyVariable.ts"
import * as Applicability from "../../verdict/Applicability.ts"
import { exactReading, fill, outcome, patternReading, type Reading, unknownIn } from "../variable.ts"
import { glob, question, star, type Tokens } from "../wildcard.ts"
import type { Comparison } from "./comparison.ts"

/**
 * Simple lower-casing, one character at a time: no normalization, no folding, no sensitivity to neighbours.
 * Only `İ` lower-cases to two characters in the language's own function; the simple mapping keeps the first.
 */
const toLowerCase = (text: string): string =>
  Array.from(text, (character) => String.fromCodePoint(character.toLowerCase().codePointAt(0)!)).join("")

const ignoringCase: Reading = { wildcards: false, fold: toLowerCase }

const comparison = (parts: ReadonlyArray<Part>, reading: Reading): Comparison => ({
  matches: (value, context) => {
    const filled = fill(parts, context, reading)
    return filled === undefined ? Applicability.fails : outcome(glob(filled.tokens, reading.fold(value)), filled.open)
  },
  isSatisfiable: (context) => fill(parts, context, reading) !== undefined,
  unknowns: (context) => unknownIn(parts, context)
})

/** Exact, with regard to case; `*` and `?` are letters. @clause condition.string-equals */
export const equals = (parts: ReadonlyArray<Part>): Comparison => comparison(parts, exactReading)

/** Exact after simple lower-casing. @clause condition.string-equals-ignore-case */
export const equalsIgnoreCase = (parts: ReadonlyArray<Part>): Comparison => comparison(parts, ignoringCase)

/** A glob over the whole text that crosses every character. @clause condition.string-like */
export const like = (parts: ReadonlyArray<Part>): Comparison => comparison(parts, patternReading)

const wildcardsOnly = (parts: ReadonlyArray<Part>): Tokens | undefined =>
  parts.every(({ kind }) => kind === "star" || kind === "question")
    ? parts.map(({ kind }) => (kind === "star" ? star : question))
    : undefined

/**
 * Whether every text there is matches one of the patterns. Only patterns of wildcards alone, or the empty one, can
 * match a text of foreign letters, and which of them do depends on its length alone.
 */
export const likeCoversEverything = (patterns: ReadonlyArray<ReadonlyArray<Part>>): boolean => {
  const candidates = patterns.map(wildcardsOnly).filter((tokens) => tokens !== undefined)
  if (candidates.length === 0) return false
  const longest = Math.max(...candidates.map((tokens) => tokens.length))
  return Array.from({ length: longest + 2 }, (_, length) => "x".repeat(length)).every((text) =>
    candidates.some((tokens) => glob(tokens, text))
  )
}

/**
 * A Bool value with a variable in it. AWS's pages disagree whether it is filled in; it is.
 * @clause condition.bool-variables
 */
export const boolean = (parts: ReadonlyArray<Part>): Comparison => ({
  matches: (value, context) => {
    const filled = fill(parts, context, ignoringCase)
    const wanted = value.toLowerCase() === "true" ? "true" : "false"
    return filled === undefined ? Applicability.fails : outcome(glob(filled.tokens, wanted), filled.open)
  },
  isSatisfiable: (context) => fill(parts, context, ignoringCase) !== undefined,
  unknowns: (context) => unknownIn(parts, context)
})
