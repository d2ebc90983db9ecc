import { arnParts } from "../arnParts.ts"
import { covers, type Place } from "../pattern.ts"
import { type KeyValues, type Piece, resolve } from "../variables.ts"
import { isWildcard } from "./text.ts"

const isColon = (piece: Piece): boolean => piece.kind === "character" && piece.character === ":"

/** The six parts of a pattern; colons of variables separate nothing. */
const split = (pieces: ReadonlyArray<Piece>): ReadonlyArray<ReadonlyArray<Piece>> => {
  const parts: Array<Array<Piece>> = [[]]
  for (const piece of pieces) {
    if (isColon(piece) && parts.length < 6) parts.push([])
    else parts.at(-1)?.push(piece)
  }
  return parts
}

const isLoneStar = ([first, ...rest]: ReadonlyArray<Piece>): boolean =>
  rest.length === 0 && first?.kind === "character" && first.character === "*" && !first.escaped

/**
 * Both sides are split into six parts, and each part of the pattern has to cover its own.
 * @clause condition.arn
 */
export const arnLike = (requested: string, value: ReadonlyArray<Piece>, valuesOf: KeyValues): boolean => {
  const arn = arnParts(requested)
  if (arn === undefined) return false
  if (isLoneStar(value)) return true
  const texts = ["arn", arn.partition, arn.service, arn.region, arn.account, arn.resource]
  const patterns: ReadonlyArray<ReadonlyArray<Place> | undefined> = split(value).map((part) =>
    resolve(part, valuesOf, isWildcard)
  )
  if (patterns.length !== texts.length) return false
  return texts.every((text, at) => {
    const pattern = patterns[at]
    return pattern !== undefined && covers(pattern, text)
  })
}
