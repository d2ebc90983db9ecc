/** What one walk over a JSON text tells without parsing it. */
export interface JsonOutline {
  /** How many object members the text holds, if it is JSON: the colons outside of strings. */
  readonly members: number
  readonly hasNumbers: boolean
  /** Where the nesting first exceeds the limit. */
  readonly tooDeepAt: number | undefined
  /** Where a string first holds a raw control character, which JSON forbids. */
  readonly controlAt: number | undefined
}

/** The deepest nesting that is read at all; a policy needs seven levels. */
export const maximumDepth = 64

/** The longest text that is read at all, in characters: far above every quota of AWS. */
export const maximumLength = 1_048_576

const isDigit = (character: string): boolean => character >= "0" && character <= "9"

const stringEnd = (text: string, open: number): number => {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === "\\") at++
    else if (text[at] === '"') return at
  }
  return text.length
}

const controlIn = (text: string, from: number, to: number): number | undefined => {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) < 0x20) return at
  return undefined
}

/**
 * Walks a text once, without recursion, so that a full parse is safe afterwards.
 * @clause grammar.limits
 */
export const of = (text: string): JsonOutline => {
  let depth = 0
  let members = 0
  let hasNumbers = false
  let controlAt: number | undefined
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ""
    if (character === '"') {
      const end = stringEnd(text, at)
      controlAt ??= controlIn(text, at, end)
      at = end
    } else if (character === ":") members++
    else if (character === "{" || character === "[") depth++
    else if (character === "}" || character === "]") depth--
    else if (isDigit(character)) hasNumbers = true
    if (depth > maximumDepth) return { members, hasNumbers, tooDeepAt: at, controlAt }
  }
  return { members, hasNumbers, tooDeepAt: undefined, controlAt }
}
