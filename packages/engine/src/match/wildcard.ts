/** A pattern as numbers: a UTF-16 unit, or one of the four wildcards below. */
export type Tokens = ReadonlyArray<number>

/** Any run of characters. */
export const star = -1
/** Any one character. */
export const question = -2
/** Any run of characters without a colon. */
export const starWithin = -3
/** Any one character but a colon. */
export const questionWithin = -4

const colon = 58

/** The units of literal text. */
export const literal = (text: string): Array<number> => {
  const units: Array<number> = []
  for (let at = 0; at < text.length; at++) units.push(text.charCodeAt(at))
  return units
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

// One character may be two units.
const after = (text: string, at: number): number =>
  isHigh(text.charCodeAt(at)) && at + 1 < text.length && isLow(text.charCodeAt(at + 1)) ? at + 2 : at + 1

/**
 * Whether `*` and `?` can be filled so that the whole text results. `*` crosses every character, slashes, colons
 * and line ends included. Time grows with pattern × text, never faster: only the last star is ever moved.
 * @clause match.wildcards
 */
export const glob = (tokens: Tokens, text: string): boolean => {
  let token = 0
  let at = 0
  let lastStar = -1
  let starEnd = 0
  while (at < text.length) {
    const wanted = tokens[token]
    if (wanted === star) {
      lastStar = token++
      starEnd = at
    } else if (wanted === question) {
      token++
      at = after(text, at)
    } else if (wanted === text.charCodeAt(at)) {
      token++
      at++
    } else if (lastStar !== -1) {
      token = lastStar + 1
      at = ++starEnd
    } else {
      return false
    }
  }
  while (tokens[token] === star) token++
  return token === tokens.length
}

/** Whether a text matches a pattern. */
export type Glob = (text: string) => boolean

const textOf = (tokens: Tokens): string => tokens.map((unit) => String.fromCharCode(unit)).join("")

/** The stretches of literal text between the stars; `undefined` for a pattern with another wildcard. */
export const stretches = (tokens: Tokens): ReadonlyArray<string> | undefined => {
  if (tokens.some((token) => token < 0 && token !== star)) return undefined
  const found: Array<string> = []
  let from = 0
  for (let at = tokens.indexOf(star); at !== -1; at = tokens.indexOf(star, from)) {
    found.push(textOf(tokens.slice(from, at)))
    from = at + 1
  }
  return [...found, textOf(tokens.slice(from))]
}

/**
 * Whether the text begins with the first stretch, ends with the last and holds all others in between, each behind the
 * one before: the first place where one fits leaves most room for the rest.
 */
export const holdsStretches = (wanted: ReadonlyArray<string>, text: string): boolean => {
  const last = wanted.length - 1
  const first = wanted[0]!
  if (last === 0) return text === first
  const end = text.length - wanted[last]!.length
  let at = first.length
  if (end < at || !text.startsWith(first) || !text.endsWith(wanted[last]!)) return false
  for (let piece = 1; piece < last; piece++) {
    const found = text.indexOf(wanted[piece]!, at)
    if (found === -1) return false
    at = found + wanted[piece]!.length
    if (at > end) return false
  }
  return true
}

/** `glob` for one pattern and many texts: what can be left to the language's own search of text is. */
export const compile = (tokens: Tokens): Glob => {
  const wanted = stretches(tokens)
  return wanted === undefined ? (text) => glob(tokens, text) : ofStretches(wanted)
}

/** The same for the stretches of text between the stars of a pattern that has no other wildcard. */
export const ofStretches = (wanted: ReadonlyArray<string>): Glob => {
  const [first, second] = wanted as [string, string | undefined]
  if (second === undefined) return (text) => text === first
  if (wanted.length > 2 || second !== "") return (text) => holdsStretches(wanted, text)
  return first === "" ? () => true : beginsWith(first)
}

// Names of one service begin alike: most that differ do so at the end of the wanted beginning.
const beginsWith = (wanted: string): Glob => {
  const last = wanted.length - 1
  const end = wanted.charCodeAt(last)
  const middle = last >> 1
  const unit = wanted.charCodeAt(middle)
  return (text) => text.charCodeAt(last) === end && text.charCodeAt(middle) === unit && text.startsWith(wanted)
}

const stays = (token: number | undefined): boolean => token === star || token === starWithin

// Every place in the pattern that the text read so far can have reached, stars passed over.
const passStars = (tokens: Tokens, reached: Uint8Array): void => {
  for (let token = 0; token < tokens.length; token++)
    if (reached[token] === 1 && stays(tokens[token])) reached[token + 1] = 1
}

const accepts = (token: number | undefined, character: number): boolean =>
  token === character || token === question || (token === questionWithin && character !== colon)

// One number a character, so that a wildcard for one character takes both of its units.
const joinUnits = (tokens: Tokens): Tokens => {
  const joined: Array<number> = []
  for (const token of tokens) {
    const high = joined.at(-1)
    if (high !== undefined && isHigh(high) && isLow(token)) joined[joined.length - 1] = toCodePoint(high, token)
    else joined.push(token)
  }
  return joined
}

const toCodePoint = (high: number, low: number): number => (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000

/**
 * `glob` for patterns in which some wildcards must not cross a colon. All places the text can have reached are
 * carried along at once, so that time grows with pattern × text here too.
 * @clause match.resource-segments
 */
export const globWithin = (tokens: Tokens, text: string): boolean => matchWithin(joinUnits(tokens), text)

const matchWithin = (pattern: Tokens, text: string): boolean => {
  let reached = new Uint8Array(pattern.length + 1)
  reached[0] = 1
  passStars(pattern, reached)
  for (const character of text) {
    const wanted = character.codePointAt(0)!
    const next = new Uint8Array(pattern.length + 1)
    for (let at = 0; at < pattern.length; at++) {
      if (reached[at] !== 1) continue
      if (pattern[at] === star || (pattern[at] === starWithin && wanted !== colon)) next[at] = 1
      else if (accepts(pattern[at], wanted)) next[at + 1] = 1
    }
    passStars(pattern, next)
    reached = next
  }
  return reached[pattern.length] === 1
}

/** `globWithin` for one pattern and many texts. */
export const compileWithin = (tokens: Tokens): Glob => {
  if (!tokens.some((token) => token === starWithin || token === questionWithin)) return compile(tokens)
  const pattern = joinUnits(tokens)
  return (text) => matchWithin(pattern, text)
}
