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

const quote = 0x22
const backslash = 0x5c

const stringEnd = (text: string, open: number): number => {
  for (let at = open + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === backslash) at++
    else if (code === quote) return at
  }
  return text.length
}

const controlIn = (text: string, from: number, to: number): number | undefined => {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) < 0x20) return at
  return undefined
}

// How each character outside of strings moves the depth.
const depths: Readonly<Record<string, number>> = { "{": 1, "[": 1, "}": -1, "]": -1 }

/**
 * Walks a text once, without recursion, so that a full parse is safe afterwards.
 * @clause grammar.limits
 */
export const of = (text: string): JsonOutline => {
  const marks = /["{}[\]:\d]/g
  let depth = 0
  let members = 0
  let hasNumbers = false
  let controlAt: number | undefined
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const [mark] = found
    if (mark === '"') {
      const end = stringEnd(text, found.index)
      controlAt ??= controlIn(text, found.index, end)
      marks.lastIndex = end + 1
    } else if (mark === ":") members++
    else {
      depth += depths[mark] ?? 0
      hasNumbers ||= depths[mark] === undefined
    }
    if (depth > maximumDepth) return { members, hasNumbers, tooDeepAt: found.index, controlAt }
  }
  return { members, hasNumbers, tooDeepAt: undefined, controlAt }
}
