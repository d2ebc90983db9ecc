import { remember } from "../aws/remember.ts"
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

export const asIs = (text: string): string => text

/** `*` and `?` are wildcards. */
export const patternReading: Reading = { wildcards: true, fold: asIs }
/** `*` and `?` are letters like any other. */
export const exactReading: Reading = { wildcards: false, fold: asIs }

type Value = string | undefined | RequestContext.UnknownKey

/** Reads the one value of a key: `undefined` where it has none or several. */
const readerOf = (key: string): ((context: RequestContext.RequestContext) => Value) => {
  if (key.trim() === "") return () => undefined
  const read = RequestContext.reader(key.toLowerCase())
  return (context) => {
    const value = read(context)
    if (typeof value === "string") return value
    if (RequestContext.isUnknown(value)) return { missing: MissingFact.spelled(value.missing, key) }
    return value?.length === 1 ? value[0] : undefined
  }
}

const readers = remember(readerOf)

const valueOf = (context: RequestContext.RequestContext, key: string): Value => readers(key)(context)

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

/** The literal text between the stars of a pattern that holds nothing else; `undefined` for any other. */
export const constantStretches = (
  parts: ReadonlyArray<Part>,
  { fold, wildcards }: Reading
): ReadonlyArray<string> | undefined => {
  const stretches: Array<string> = []
  let stretch = ""
  for (const part of parts) {
    if (part.kind === "variable" || (part.kind === "question" && wildcards)) return undefined
    if (part.kind === "star" && wildcards) {
      stretches.push(stretch)
      stretch = ""
    } else stretch += part.kind === "text" ? fold(part.text) : part.kind === "star" ? "*" : "?"
  }
  stretches.push(stretch)
  return stretches
}

/**
 * What a match says: where an unknown value stood as a star, a match may still fail, and no match is certain.
 */
export const outcome = (matched: boolean, open: boolean): Applicability.Applicability =>
  matched && open ? Applicability.undetermined : Applicability.of(matched)

/** A pattern ready to meet many texts; where its variables are unknown, a match may still fail. */
export type PatternMatcher = (text: string, context: RequestContext.RequestContext) => Applicability.Applicability

/** A stretch of a pattern without wildcards: gives its text. */
type Stretch = ReadonlyArray<(context: RequestContext.RequestContext) => Value>

const partReader = (part: Exclude<Part, { kind: "star" }>, { fold }: Reading): Stretch[number] => {
  if (part.kind !== "variable") {
    const text = part.kind === "text" ? fold(part.text) : "?"
    return () => text
  }
  const read = readerOf(part.key)
  const otherwise = part.default
  return (context) => {
    const value = read(context) ?? otherwise
    return typeof value === "string" ? fold(value) : value
  }
}

/** The stretches between the stars; where wildcards are letters there is one. */
const stretchesOf = (parts: ReadonlyArray<Part>, reading: Reading): ReadonlyArray<Stretch> => {
  const stretches: Array<Array<Stretch[number]>> = [[]]
  for (const part of parts) {
    if (part.kind !== "star") stretches.at(-1)!.push(partReader(part, reading))
    else if (reading.wildcards) stretches.push([])
    else stretches.at(-1)!.push(() => "*")
  }
  return stretches
}

const textOf = (stretch: Stretch, context: RequestContext.RequestContext): Value => {
  let text = ""
  for (const read of stretch) {
    const value = read(context)
    if (typeof value !== "string") return value
    text += value
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
      const piece = textOf(stretch, context)
      if (piece === undefined) return Applicability.fails
      if (typeof piece !== "string") return byCharacter(text, context)
      pieces.push(piece)
    }
    return Applicability.of(wildcard.holdsStretches(pieces, text))
  }
}

/** A pattern ready to match; `fixed` is the test of one that asks for no variable, which needs the text alone. */
export interface CompiledPattern {
  readonly matches: PatternMatcher
  readonly fixed: wildcard.Glob | undefined
}

const compileConstant = (parts: ReadonlyArray<Part>, reading: Reading): wildcard.Glob | undefined => {
  const stretches = constantStretches(parts, reading)
  if (stretches !== undefined) return wildcard.ofStretches(stretches)
  const tokens = fillConstant(parts, reading)
  return tokens && wildcard.compile(tokens)
}

/** Compiles a pattern; what asks for no variable is filled in once and for all. */
export const compile = (parts: ReadonlyArray<Part>, reading: Reading): CompiledPattern => {
  const fixed = compileConstant(parts, reading)
  return fixed === undefined
    ? { matches: filledIn(parts, reading), fixed }
    : { matches: (text) => Applicability.of(fixed(text)), fixed }
}
