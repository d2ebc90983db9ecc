import { covers, type Place } from "../pattern.ts"
import { type KeyValues, type Piece, resolve } from "../variables.ts"

const isLetter = (character: string): ReadonlyArray<Place> => [{ kind: "letter", letter: character }]

export const isWildcard = (character: string): ReadonlyArray<Place> => {
  if (character === "*") return [{ kind: "run" }]
  return character === "?" ? [{ kind: "one" }] : isLetter(character)
}

/** A policy value with its variables filled in, wildcards being letters; `undefined` where a variable has no value. */
export const filledIn = (value: ReadonlyArray<Piece>, valuesOf: KeyValues): string | undefined =>
  resolve(value, valuesOf, isLetter)
    ?.map((place) => (place.kind === "letter" ? place.letter : ""))
    .join("")

// Simple lower-casing gives one character for one character.
const lowerCased = (text: string): string =>
  Array.from(text)
    .map((character) => Array.from(character.toLowerCase())[0] ?? character)
    .join("")

/**
 * Whole texts, with regard to case; a star is a letter.
 * @clause condition.string-equals
 */
export const stringEquals = (requested: string, value: ReadonlyArray<Piece>, valuesOf: KeyValues): boolean =>
  requested === filledIn(value, valuesOf)

/**
 * Whole texts after lower-casing one character at a time.
 * @clause condition.string-equals-ignore-case
 */
export const stringEqualsIgnoreCase = (
  requested: string,
  value: ReadonlyArray<Piece>,
  valuesOf: KeyValues
): boolean => {
  const text = filledIn(value, valuesOf)
  return text !== undefined && lowerCased(requested) === lowerCased(text)
}

/**
 * A pattern over the whole text whose star crosses every character.
 * @clause condition.string-like
 */
export const stringLike = (requested: string, value: ReadonlyArray<Piece>, valuesOf: KeyValues): boolean => {
  const places = resolve(value, valuesOf, isWildcard)
  return places !== undefined && covers(places, requested)
}

/**
 * `true` matches true, `false` any value that is not true; case does not matter.
 * @clause condition.bool
 * @clause condition.bool-variables
 */
export const bool = (requested: string, value: ReadonlyArray<Piece>, valuesOf: KeyValues): boolean => {
  const wanted = filledIn(value, valuesOf)?.toLowerCase()
  const isTrue = requested.toLowerCase() === "true"
  return (wanted === "true" && isTrue) || (wanted === "false" && !isTrue)
}
