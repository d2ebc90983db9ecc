/** What one walk over a JSON text tells without parsing it. */
export interface JsonOutline {
  /** How many object members the text holds, if it is JSON: the colons outside of strings. */
  readonly members: number
  readonly hasNumbers: boolean
  /** Where the nesting first exceeds the limit. */
  readonly tooDeepAt: number | undefined
}

/** The deepest nesting that is read at all; a policy needs seven levels. */
export const maximumDepth = 64

/** The longest text that is read at all, in characters: far above every quota of AWS. */
export const maximumLength = 1_048_576

export const quote = 0x22
const backslash = 0x5c

const isEscaped = (text: string, at: number): boolean => {
  let before = at - 1
  while (text.charCodeAt(before) === backslash) before--
  return (at - before) % 2 === 0
}

/** Where the string ends that begins at a quote: at its closing quote, or with the text. */
export const stringEnd = (text: string, open: number): number => {
  let end = text.indexOf('"', open + 1)
  while (end !== -1 && text.charCodeAt(end - 1) === backslash && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end === -1 ? text.length : end
}

export const isOpening = (code: number): boolean => code === 0x7b || code === 0x5b
export const isClosing = (code: number): boolean => code === 0x7d || code === 0x5d
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/**
 * Walks a text once, without recursion, so that a full parse is safe afterwards.
 * @clause grammar.limits
 */
export const of = (text: string): JsonOutline => {
  let depth = 0
  let members = 0
  let hasNumbers = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= 0x20) continue
    if (code === quote) at = stringEnd(text, at)
    else if (code === 0x3a) members++
    else if (isOpening(code)) depth++
    else if (isClosing(code)) depth--
    else hasNumbers ||= isDigit(code)
    if (depth > maximumDepth) return { members, hasNumbers, tooDeepAt: at }
  }
  return { members, hasNumbers, tooDeepAt: undefined }
}

const controlIn = (text: string, from: number, to: number): number | undefined => {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) < 0x20) return at
  return undefined
}

/** Where a string first holds a raw control character, which JSON forbids. */
export const controlAt = (text: string): number | undefined => {
  for (let open = text.indexOf('"'); open !== -1;) {
    const end = stringEnd(text, open)
    const found = controlIn(text, open, end)
    if (found !== undefined) return found
    open = text.indexOf('"', end + 1)
  }
  return undefined
}
