import * as Arn from "../../aws/Arn.ts"
import type { Part } from "../../policy/PolicyVariable.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import * as Applicability from "../../verdict/Applicability.ts"
import { compile, fill, patternReading, unknownIn } from "../variable.ts"
import type { Comparison } from "./comparison.ts"

type Segment = ReadonlyArray<Part>

const isLoneStar = (parts: ReadonlyArray<Part>): boolean => parts.length === 1 && parts[0]?.kind === "star"

/** Splits a pattern at its first five colons; colons inside variables are none. `undefined` for fewer segments. */
const split = (parts: ReadonlyArray<Part>): ReadonlyArray<Segment> | undefined => {
  const segments: Array<Array<Part>> = [[]]
  for (const part of parts) {
    if (part.kind !== "text") {
      segments.at(-1)!.push(part)
      continue
    }
    let rest = part.text
    for (let colon = rest.indexOf(":"); colon !== -1 && segments.length < 6; colon = rest.indexOf(":")) {
      segments.at(-1)!.push({ kind: "text", text: rest.slice(0, colon) })
      segments.push([])
      rest = rest.slice(colon + 1)
    }
    segments.at(-1)!.push({ kind: "text", text: rest })
  }
  return segments.length === 6 ? segments : undefined
}

const colon = ":".charCodeAt(0)

// A value with a colon in it can stand in the sixth part only.
const canBeSegment = (segment: Segment, at: number, context: RequestContext): boolean => {
  const filled = fill(segment, context, patternReading)
  return filled !== undefined && (at === 5 || !filled.tokens.includes(colon))
}

/**
 * Pattern and value are split at their first five colons and each of the six parts is a glob of its own, so that a
 * star cannot swallow a colon of the first five; variables are filled in after the split. A lone `*` is any ARN.
 * @clause condition.arn
 */
export const like = (parts: ReadonlyArray<Part>): Comparison => {
  const segments = split(parts)
  const any = isLoneStar(parts)
  const matchers = segments?.map((segment) => compile(segment, patternReading).matches)
  return {
    fixed: undefined,
    matches: (value, context) => {
      const wanted = Arn.split(value)
      if (wanted === undefined || wanted[0] !== "arn") return Applicability.fails
      if (any) return Applicability.applies
      if (matchers === undefined) return Applicability.fails
      let all: Applicability.Applicability = Applicability.applies
      for (let at = 0; at < matchers.length && all !== Applicability.fails; at++) {
        all = Applicability.and(all, matchers[at]!(wanted[at]!, context))
      }
      return all
    },
    isSatisfiable: (context) =>
      any ||
      (segments !== undefined &&
        matchers![0]!("arn", context) !== Applicability.fails &&
        segments.every((segment, at) => canBeSegment(segment, at, context))),
    unknowns: (context) => unknownIn(parts, context)
  }
}
