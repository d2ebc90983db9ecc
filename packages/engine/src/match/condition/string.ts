import type { Part } from "../../policy/PolicyVariable.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import * as Applicability from "../../verdict/Applicability.ts"
import {
  asIs,
  compile,
  constantStretches,
  exactReading,
  fill,
  outcome,
  patternReading,
  type Reading,
  unknownIn
} from "../variable.ts"
import { glob, question, star } from "../wildcard.ts"
import { type Comparison, constant } from "./comparison.ts"

/**
 * Simple lower-casing, one character at a time: no normalization, no folding, no sensitivity to neighbours.
 * Only `İ` lower-cases to two characters in the language's own function; the simple mapping keeps the first.
 */
const toLowerCase = (text: string): string => (isAscii.test(text) ? text.toLowerCase() : oneByOne(text))

const isAscii = /^[ -~]*$/

const oneByOne = (text: string): string =>
  Array.from(text, (character) => String.fromCodePoint(character.toLowerCase().codePointAt(0)!)).join("")

const ignoringCase: Reading = { wildcards: false, fold: toLowerCase }

const comparison = (parts: ReadonlyArray<Part>, reading: Reading): Comparison => {
  const { fixed, matches } = compile(parts, reading)
  const { fold } = reading
  if (fixed !== undefined) {
    return fold === asIs
      ? { ...constant(fixed), stretches: () => constantStretches(parts, reading) }
      : constant((value) => fixed(fold(value)))
  }
  return {
    matches: (value, context) => matches(fold(value), context),
    fixed: undefined,
    isSatisfiable: (context) => fill(parts, context, reading) !== undefined,
    unknowns: (context) => unknownIn(parts, context)
  }
}

/** Exact, with regard to case; `*` and `?` are letters. @clause condition.string-equals */
export const equals = (parts: ReadonlyArray<Part>): Comparison => comparison(parts, exactReading)

/** Exact after simple lower-casing. @clause condition.string-equals-ignore-case */
export const equalsIgnoreCase = (parts: ReadonlyArray<Part>): Comparison => comparison(parts, ignoringCase)

/** A glob over the whole text that crosses every character. @clause condition.string-like */
export const like = (parts: ReadonlyArray<Part>): Comparison => comparison(parts, patternReading)

interface Lengths {
  readonly least: number
  readonly most: number
}

/** The lengths of text that a pattern of wildcards alone matches; `undefined` for any other pattern. */
const lengthsOf = (parts: ReadonlyArray<Part>, context: RequestContext): Lengths | undefined => {
  const filled = fill(parts, context, patternReading)
  const wildcardsOnly = filled?.tokens.every((token) => token === star || token === question) === true
  if (filled === undefined || filled.open || !wildcardsOnly) return undefined
  const least = filled.tokens.filter((token) => token === question).length
  return { least, most: filled.tokens.includes(star) ? Number.POSITIVE_INFINITY : least }
}

/**
 * Whether every text there is matches one of the patterns. Only patterns of wildcards alone, or the empty one, can
 * match a text of foreign letters, and which of them do depends on its length alone.
 */
export const likeCoversEverything = (
  patterns: ReadonlyArray<ReadonlyArray<Part>>,
  context: RequestContext
): boolean => {
  const ranges = patterns.map((parts) => lengthsOf(parts, context)).filter((lengths) => lengths !== undefined)
  let covered = 0
  for (const { least, most } of ranges.toSorted((a, b) => a.least - b.least)) {
    if (least <= covered) covered = Math.max(covered, most + 1)
  }
  return covered === Number.POSITIVE_INFINITY
}

/**
 * A Bool value with a variable in it. AWS's pages disagree whether it is filled in; it is.
 * @clause condition.bool-variables
 */
export const boolean = (parts: ReadonlyArray<Part>): Comparison => ({
  fixed: undefined,
  matches: (value, context) => {
    const filled = fill(parts, context, ignoringCase)
    const wanted = value.toLowerCase() === "true" ? "true" : "false"
    return filled === undefined ? Applicability.fails : outcome(glob(filled.tokens, wanted), filled.open)
  },
  isSatisfiable: (context) => {
    const filled = fill(parts, context, ignoringCase)
    return filled !== undefined && (glob(filled.tokens, "true") || glob(filled.tokens, "false"))
  },
  unknowns: (context) => unknownIn(parts, context)
})
