/** One place of a pattern: a letter, exactly one character, or a run of characters; some stay between two colons. */
export type Place =
  | { readonly kind: "letter"; readonly letter: string }
  | { readonly kind: "one" }
  | { readonly kind: "one inside a part" }
  | { readonly kind: "run" }
  | { readonly kind: "run inside a part" }

export const letters = (text: string): ReadonlyArray<Place> =>
  Array.from(text).map((letter) => ({ kind: "letter", letter }))

/** A text with wildcards: a star stands for any run of characters, a question mark for exactly one. */
export const wildcards = (text: string): ReadonlyArray<Place> =>
  Array.from(text).map((letter) => {
    if (letter === "*") return { kind: "run" }
    return letter === "?" ? { kind: "one" } : { kind: "letter", letter }
  })

const isRun = (place: Place | undefined): boolean => place?.kind === "run" || place?.kind === "run inside a part"

// A run may be empty: whoever stands before it may as well stand behind it.
const withEmptyRuns = (pattern: ReadonlyArray<Place>, standing: ReadonlySet<number>): ReadonlySet<number> => {
  const reached = new Set(standing)
  for (const at of reached) if (isRun(pattern[at])) reached.add(at + 1)
  return reached
}

const next = (place: Place | undefined, at: number, character: string): number | undefined => {
  if (place === undefined) return undefined
  if (place.kind === "run") return at
  if (place.kind === "run inside a part") return character === ":" ? undefined : at
  if (place.kind === "one") return at + 1
  if (place.kind === "one inside a part") return character === ":" ? undefined : at + 1
  return place.letter === character ? at + 1 : undefined
}

/**
 * Whether a pattern covers a whole text: all places one could stand in after each character, followed to the end.
 * @clause match.wildcards
 */
export const covers = (pattern: ReadonlyArray<Place>, text: string): boolean => {
  let standing = withEmptyRuns(pattern, new Set([0]))
  for (const character of text) {
    const moved = [...standing].map((at) => next(pattern[at], at, character)).filter((at) => at !== undefined)
    standing = withEmptyRuns(pattern, new Set(moved))
  }
  return standing.has(pattern.length)
}
