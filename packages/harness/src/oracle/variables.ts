import type { PolicyDocument } from "@countersign/engine"
import { letters, type Place } from "./pattern.ts"

/** What a text holds one after the other: characters as written, or a variable. */
export type Piece =
  | { readonly kind: "character"; readonly character: string; readonly escaped: boolean }
  | { readonly kind: "variable"; readonly key: string; readonly fallback: string | undefined }

const written = (character: string): Piece => ({ kind: "character", character, escaped: false })

const escaped = (character: string): Piece => ({ kind: "character", character, escaped: true })

const withDefault = /^\$\{([^,}]*),[ ]*'([^']*)'[ ]*\}/
const plain = /^\$\{([^}]*)\}/

const readVariable = (rest: string): { readonly piece: Piece; readonly length: number } | undefined => {
  const escape = /^\$\{([*?$])\}/.exec(rest)
  if (escape !== null) return { piece: escaped(escape[1] ?? ""), length: 4 }
  const defaulted = withDefault.exec(rest)
  const found = defaulted ?? plain.exec(rest)
  if (found === null) return undefined
  // A comma without a quoted default, and an empty name, are names that no request has.
  const key = defaulted === null && found[1]?.includes(",") ? "" : (found[1] ?? "")
  return { piece: { kind: "variable", key, fallback: defaulted?.[2] }, length: found[0].length }
}

/**
 * The pieces of a text in a document that knows variables: `${key}`, `${key, 'default'}`, and the escapes `${*}`,
 * `${?}` and `${$}`. What does not end is plain text.
 * @clause grammar.variables
 */
const piecesWithVariables = (text: string): ReadonlyArray<Piece> => {
  const pieces: Array<Piece> = []
  let rest = text
  while (rest !== "") {
    const variable = rest.startsWith("${") ? readVariable(rest) : undefined
    const [character = ""] = rest
    pieces.push(variable?.piece ?? written(character))
    rest = rest.slice(variable?.length ?? character.length)
  }
  return pieces
}

const plainPieces = (text: string): ReadonlyArray<Piece> => Array.from(text).map(written)

/**
 * Only documents of 2012-10-17 know variables.
 * @clause grammar.version
 */
export const piecesIn = ({ version }: Pick<PolicyDocument, "version">, text: string): ReadonlyArray<Piece> =>
  version === "2012-10-17" ? piecesWithVariables(text) : plainPieces(text)

/** The values of a condition key, `undefined` where it is absent. */
export type KeyValues = (key: string) => ReadonlyArray<string> | undefined

/** The one value of a key, or the default. */
const substitute = (piece: Piece & { readonly kind: "variable" }, valuesOf: KeyValues): string | undefined => {
  const values = piece.key === "" ? undefined : valuesOf(piece.key)
  return values?.length === 1 ? values[0] : piece.fallback
}

/**
 * The places of a pattern, with each variable replaced by its value as literal text; `undefined` where one has
 * neither value nor default. `wildcard` says what an unescaped star or question mark is.
 * @clause match.variables
 */
export const resolve = (
  pieces: ReadonlyArray<Piece>,
  valuesOf: KeyValues,
  wildcard: (character: string) => ReadonlyArray<Place>
): ReadonlyArray<Place> | undefined => {
  const places: Array<Place> = []
  for (const piece of pieces) {
    const text = piece.kind === "character" ? piece.character : substitute(piece, valuesOf)
    if (text === undefined) return undefined
    const isWritten = piece.kind === "character" && !piece.escaped
    places.push(...(isWritten ? wildcard(text) : letters(text)))
  }
  return places
}
