import * as Arn from "../aws/Arn.ts"
import type * as PolicyVariable from "../policy/PolicyVariable.ts"
import type { PatternElement, StatementEffect } from "../policy/Statement.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import * as Applicability from "../verdict/Applicability.ts"
import {
  compile as compileParts,
  constantStretches,
  fill,
  fillConstant,
  outcome,
  patternReading,
  unknownIn
} from "./variable.ts"
import * as wildcard from "./wildcard.ts"
import { type Glob, literal, questionWithin, star, starWithin, type Tokens } from "./wildcard.ts"

type Test = (context: RequestContext) => Applicability.Applicability

interface Everything {
  readonly kind: "everything"
}

/** Six segments, none of the first five with a wildcard. `fixed` is the whole pattern where no variable stands in it. */
interface Literal {
  readonly kind: "literal-head"
  /** The first five segments with their colons. */
  readonly head: string
  readonly tail: ReadonlyArray<PolicyVariable.Part>
  readonly fixed: Glob | undefined
  readonly matches: Test
}

/** Six segments, with wildcards in the first five. */
interface Wild {
  readonly kind: "wild-head"
  readonly head: Tokens
  readonly tail: ReadonlyArray<PolicyVariable.Part>
  readonly fixed: Glob | undefined
  readonly matches: Test
}

/** API Gateway's `execute-api:/stage/GET/pets`, which stands for the ARN of the API that carries the policy. */
interface ApiPath {
  readonly kind: "api-path"
  readonly tail: ReadonlyArray<PolicyVariable.Part>
  readonly matches: Test
}

interface Nothing {
  readonly kind: "nothing"
}

export type ResourcePattern = Everything | Literal | Wild | ApiPath | Nothing

/** `Resource` or `NotResource`, ready to match. */
export interface ResourceMatcher {
  readonly negated: boolean
  readonly patterns: ReadonlyArray<ResourcePattern>
  readonly matches: Test
}

type ParsePattern = (text: string) => ReadonlyArray<PolicyVariable.Part>

const hasWildcard = (text: string): boolean => text.includes("*") || text.includes("?")

// In the first five segments a star crosses colons only where it ends its segment.
const segmentTokens = (segment: string): Tokens =>
  segment.split("").flatMap((character, at) => {
    if (character === "*") return [at === segment.length - 1 ? star : starWithin]
    return character === "?" ? [questionWithin] : literal(character)
  })

/**
 * Fewer than six segments name nothing, save where the last is a lone star: AWS stores `arn:aws:rds:*`, and such a
 * star runs over the colons that are missing.
 */
const compileShort = (pattern: string): ResourcePattern => {
  const segments = pattern.split(":")
  const head = segments.slice(0, -1)
  const namesService = segments[0] === "arn" && segments.length > 3 && !hasWildcard(segments[2]!)
  return namesService && segments.at(-1) === "*" ? wild(head, [{ kind: "star" }]) : { kind: "nothing" }
}

const ofResource =
  (fixed: Glob): Test =>
  ({ target }) =>
    Applicability.of(fixed(target.resource))

const literalHead = (head: ReadonlyArray<string>, tail: ReadonlyArray<PolicyVariable.Part>): Literal => {
  const start = `${head.join(":")}:`
  const { fixed, matches } = compileParts([{ kind: "text", text: start }, ...tail], patternReading)
  const test: Test = (context) => matches(context.target.resource, context)
  return { kind: "literal-head", head: start, tail, fixed, matches: fixed === undefined ? test : ofResource(fixed) }
}

const wild = (segments: ReadonlyArray<string>, tail: ReadonlyArray<PolicyVariable.Part>): Wild => {
  const head = segments.flatMap((segment) => [...segmentTokens(segment), ...literal(":")])
  const tokens = fillConstant(tail, patternReading)
  const fixed = tokens && wildcard.compileWithin([...head, ...tokens])
  const matches = fixed === undefined ? (context: RequestContext) => matchWild(head, tail, context) : ofResource(fixed)
  return { kind: "wild-head", head, tail, fixed, matches }
}

/** The short form of an API Gateway policy, against the path of the method. @clause match.api-path */
const apiPathOf = (tail: ReadonlyArray<PolicyVariable.Part>): ApiPath => {
  const { matches } = compileParts(tail, patternReading)
  return {
    kind: "api-path",
    tail,
    matches: (context) => {
      const { arn } = context.target
      const slash = arn?.service === "execute-api" ? arn.resource.indexOf("/") : -1
      return arn === undefined || slash === -1 ? Applicability.fails : matches(arn.resource.slice(slash + 1), context)
    }
  }
}

const apiPath = /^execute-api:\//i

const compilePattern =
  (parse: ParsePattern) =>
  (pattern: string): ResourcePattern => {
    if (pattern === "*") return { kind: "everything" }
    if (apiPath.test(pattern)) return apiPathOf(parse(pattern.slice("execute-api:/".length)))
    const segments = Arn.split(pattern)
    if (segments === undefined) return compileShort(pattern)
    const head = segments.slice(0, 5)
    if (hasWildcard(segments[2])) return { kind: "nothing" }
    const tail = parse(segments[5])
    return head.some(hasWildcard) ? wild(head, tail) : literalHead(head, tail)
  }

/** Names every resource. */
export const everything: Test = () => Applicability.applies

/** The tests of the patterns, the cheap ones together: a pattern without variables asks for the resource alone. */
const testsOf = (patterns: ReadonlyArray<ResourcePattern>): ReadonlyArray<Test> => {
  if (patterns.some(({ kind }) => kind === "everything")) return [everything]
  const fixed: Array<Glob> = []
  const others: Array<Test> = []
  for (const pattern of patterns) {
    if ("fixed" in pattern && pattern.fixed !== undefined) fixed.push(pattern.fixed)
    else if ("matches" in pattern) others.push(pattern.matches)
  }
  return fixed.length === 0 ? others : [ofResource(anyOf(fixed)), ...others]
}

const anyOf = (globs: ReadonlyArray<Glob>): Glob => {
  const [first, second] = globs
  if (second === undefined) return first!
  return (text) => {
    for (const glob of globs) if (glob(text)) return true
    return false
  }
}

const anyTest = (tests: ReadonlyArray<Test>): Test => {
  const [first, second] = tests
  if (first === undefined) return () => Applicability.fails
  if (second === undefined) return first
  return (context) => {
    let named: Applicability.Applicability = Applicability.fails
    for (const test of tests) {
      named = Applicability.or(named, test(context))
      if (named === Applicability.applies) return named
    }
    return named
  }
}

// An empty list, negated or not, names nothing.
const matcherOf = (negated: boolean, patterns: ReadonlyArray<ResourcePattern>): ResourceMatcher => {
  const names = anyTest(testsOf(patterns))
  const inverted = negated && patterns.length > 0
  return { negated, patterns, matches: inverted ? (context) => Applicability.not(names(context)) : names }
}

/** Compiles the patterns; `parse` reads variables as the document's version does. */
export const compile = (element: PatternElement, parse: ParsePattern): ResourceMatcher =>
  matcherOf(element.negated, element.values.map(compilePattern(parse)))

/** Names nothing. */
export const nothing: ResourceMatcher = matcherOf(false, [])

const shortFormElsewhere = (effect: StatementEffect, negated: boolean, pattern: ApiPath): ResourcePattern => {
  if (effect === "Allow") return { kind: negated ? "everything" : "nothing" }
  return negated ? { kind: "nothing" } : pattern
}

/**
 * The matcher as a policy reads it that does not hang on the resource. There the short form of API Gateway stands for
 * no API: it opens nothing in an Allow, and in a Deny it takes the path of every API and spares none.
 * @clause match.api-path
 */
export const elsewhere = (matcher: ResourceMatcher, effect: StatementEffect): ResourceMatcher =>
  matcher.patterns.some(({ kind }) => kind === "api-path")
    ? matcherOf(
        matcher.negated,
        matcher.patterns.map((pattern) =>
          pattern.kind === "api-path" ? shortFormElsewhere(effect, matcher.negated, pattern) : pattern
        )
      )
    : matcher

const matchWild = (
  head: Tokens,
  tail: ReadonlyArray<PolicyVariable.Part>,
  context: RequestContext
): Applicability.Applicability => {
  const filled = context.target.resource === "*" ? undefined : fill(tail, context, patternReading)
  if (filled === undefined) return Applicability.fails
  return outcome(wildcard.globWithin([...head, ...filled.tokens], context.target.resource), filled.open)
}

/**
 * Whether any pattern names the resource; `NotResource` inverts. The resource `*` of an action without resources is
 * named by `*` alone. An empty list, negated or not, names nothing. A variable without value names nothing, so that
 * `NotResource` then covers everything.
 * @clause match.resource
 */
export const matches = (matcher: ResourceMatcher, context: RequestContext): Applicability.Applicability =>
  matcher.matches(context)

/** The literal text between the stars of a pattern that holds nothing else; `undefined` for any other. */
export const stretchesOf = (pattern: ResourcePattern): ReadonlyArray<string> | undefined => {
  if (pattern.kind === "literal-head") {
    return constantStretches([{ kind: "text", text: pattern.head }, ...pattern.tail], patternReading)
  }
  const tail = pattern.kind === "wild-head" ? fillConstant(pattern.tail, patternReading) : undefined
  return pattern.kind === "wild-head" && tail !== undefined ? wildcard.stretches([...pattern.head, ...tail]) : undefined
}

/** The variables of the element whose values are unknown. */
export const unknownVariables = (matcher: ResourceMatcher, context: RequestContext) =>
  matcher.patterns.flatMap((pattern) => ("tail" in pattern ? unknownIn(pattern.tail, context) : []))

/** Whether the pattern names the resource only because a star of its first five segments crosses a colon. */
export const crossesColon = (pattern: ResourcePattern, context: RequestContext): boolean => {
  if (pattern.kind !== "wild-head" || pattern.matches(context) === Applicability.fails) return false
  const within = pattern.head.map((token) => (token === star ? starWithin : token))
  return matchWild(within, pattern.tail, context) === Applicability.fails
}
