import type { Part } from "../policy/PolicyVariable.ts"
import * as MissingFact from "../request/MissingFact.ts"
import * as RequestContext from "../request/RequestContext.ts"
import * as Applicability from "../verdict/Applicability.ts"
import * as wildcard from "./wildcard.ts"
import { question, star, type Tokens } from "./wildcard.ts"

/** A pattern filled in from a request: its tokens, and whether an unknown value stands in it as a star. */
export interface Filled {
  readonly tokens: Tokens
  readonly open: boolean
}

/** How the literal text and the wildcards of a pattern are read. */
export interface Reading {
  readonly wildcards: boolean
  readonly fold: (text: string) => string
}

const asIs = (text: string): string => text

/** `*` and `?` are wildcards. */
export const patternReading: Reading = { wildcards: true, fold: asIs }
/** `*` and `?` are letters like any other. */
export const exactReading: Reading = { wildcards: false, fold: asIs }

/** The one value of a key, `undefined` where it has none or several, `"unknown"` where that is not known. */
const valueOf = (
  context: RequestContext.RequestContext,
  key: string
): string | undefined | RequestContext.UnknownKey => {
  if (key.trim() === "") return undefined
  const value = RequestContext.lookup(context, key.toLowerCase())
  if (RequestContext.isUnknown(value)) return { missing: MissingFact.spelled(value.missing, key) }
  return value?.length === 1 ? value[0] : undefined
}

/** The variables of a pattern whose values the request leaves unknown. */
export const unknownIn = (
  parts: ReadonlyArray<Part>,
  context: RequestContext.RequestContext
): ReadonlyArray<RequestContext.UnknownKey> =>
  parts.flatMap((part) => {
    const value = part.kind === "variable" ? valueOf(context, part.key) : undefined
    return value !== undefined && typeof value !== "string" ? [value] : []
  })

const wildcardUnit = (kind: "question" | "star", { wildcards }: Reading): number => {
  if (kind === "star") return wildcards ? star : "*".charCodeAt(0)
  return wildcards ? question : "?".charCodeAt(0)
}

const append = (tokens: Array<number>, text: string): void => {
  for (let at = 0; at < text.length; at++) tokens.push(text.charCodeAt(at))
}

/**
 * Fills in the variables of a pattern. What is substituted is literal text, wildcards in it included. A variable
 * without value takes its default; without one the pattern matches nothing (`undefined`).
 * @clause match.variables
 */
export const fill = (
  parts: ReadonlyArray<Part>,
  context: RequestContext.RequestContext,
  reading: Reading
): Filled | undefined => {
  const tokens: Array<number> = []
  let open = false
  for (const part of parts) {
    if (part.kind === "star" || part.kind === "question") tokens.push(wildcardUnit(part.kind, reading))
    else if (part.kind === "text") append(tokens, reading.fold(part.text))
    else {
      const value = valueOf(context, part.key) ?? part.default
      if (value === undefined) return undefined
      if (typeof value === "string") append(tokens, reading.fold(value))
      else {
        tokens.push(star)
        open = true
      }
    }
  }
  return { tokens, open }
}

/** The tokens of a pattern that asks for no variable; `undefined` for any other. */
export const fillConstant = (parts: ReadonlyArray<Part>, reading: Reading): Tokens | undefined => {
  const tokens: Array<number> = []
  for (const part of parts) {
    if (part.kind === "variable") return undefined
    if (part.kind === "text") append(tokens, reading.fold(part.text))
    else tokens.push(wildcardUnit(part.kind, reading))
  }
  return tokens
}

/**
 * What a match says: where an unknown value stood as a star, a match may still fail, and no match is certain.
 */
export const outcome = (matched: boolean, open: boolean): Applicability.Applicability =>
  matched && open ? Applicability.undetermined : Applicability.of(matched)

/** A pattern ready to meet many texts; where its variables are unknown, a match may still fail. */
export type PatternMatcher = (text: string, context: RequestContext.RequestContext) => Applicability.Applicability

const constant = (tokens: Tokens): PatternMatcher => {
  const matches = wildcard.compile(tokens)
  return (text) => Applicability.of(matches(text))
}

/** The stretches between the stars, as parts; where wildcards are letters there is one. */
const stretchesOf = (parts: ReadonlyArray<Part>, { wildcards }: Reading): ReadonlyArray<ReadonlyArray<Part>> => {
  const stretches: Array<Array<Part>> = [[]]
  for (const part of parts) {
    if (part.kind === "star" && wildcards) stretches.push([])
    else stretches.at(-1)!.push(part)
  }
  return stretches
}

const textOf = (
  stretch: ReadonlyArray<Part>,
  context: RequestContext.RequestContext,
  { fold }: Reading
): string | undefined | RequestContext.UnknownKey => {
  let text = ""
  for (const part of stretch) {
    if (part.kind === "star" || part.kind === "question") text += part.kind === "star" ? "*" : "?"
    else if (part.kind === "text") text += fold(part.text)
    else {
      const value = valueOf(context, part.key) ?? part.default
      if (typeof value !== "string") return value
      text += fold(value)
    }
  }
  return text
}

const filledIn = (parts: ReadonlyArray<Part>, reading: Reading): PatternMatcher => {
  const byCharacter: PatternMatcher = (text, context) => {
    const filled = fill(parts, context, reading)
    return filled === undefined ? Applicability.fails : outcome(wildcard.glob(filled.tokens, text), filled.open)
  }
  if (reading.wildcards && parts.some(({ kind }) => kind === "question")) return byCharacter
  const stretches = stretchesOf(parts, reading)
  return (text, context) => {
    const pieces: Array<string> = []
    for (const stretch of stretches) {
      const piece = textOf(stretch, context, reading)
      if (piece === undefined) return Applicability.fails
      if (typeof piece !== "string") return byCharacter(text, context)
      pieces.push(piece)
    }
    return Applicability.of(wildcard.holdsPieces(pieces, text))
  }
}

/** Compiles a pattern; what asks for no variable is filled in once and for all. */
export const compile = (parts: ReadonlyArray<Part>, reading: Reading): PatternMatcher => {
  const tokens = fillConstant(parts, reading)
  return tokens === undefined ? filledIn(parts, reading) : constant(tokens)
}
