/** A stretch of a pattern: literal text, a wildcard, or a variable to be filled in from the request. */
export type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "star" }
  | { readonly kind: "question" }
  | { readonly kind: "variable"; readonly key: string; readonly default: string | undefined }

/** Why a variable cannot be used, and the text that shows it. */
export interface Problem {
  readonly kind: "unterminated" | "missing-quote" | "space" | "empty-name"
  readonly text: string
}

interface Hole {
  readonly key: string
  readonly default: string | undefined
  readonly end: number
  readonly problem: Problem["kind"] | undefined
}

const escapes: ReadonlySet<string> = new Set(["*", "?", "$"])

const isEscape = (text: string, at: number): boolean =>
  text.startsWith("${", at) && text[at + 3] === "}" && escapes.has(text[at + 2] ?? "")

const skipSpaces = (text: string, from: number): number => {
  let at = from
  while (text[at] === " ") at++
  return at
}

const nameProblem = (key: string): Problem["kind"] | undefined =>
  key.trim() === "" ? "empty-name" : /\s/.test(key) ? "space" : undefined

// A default may hold any character but the single quote, the closing brace included.
const readDefault = (text: string, comma: number): { readonly text: string; readonly end: number } | undefined => {
  const open = skipSpaces(text, comma + 1)
  const close = text[open] === "'" ? text.indexOf("'", open + 1) : -1
  const end = skipSpaces(text, close + 1)
  return close < 0 || text[end] !== "}" ? undefined : { text: text.slice(open + 1, close), end: end + 1 }
}

const readHole = (text: string, at: number): Hole | undefined => {
  const close = text.indexOf("}", at + 2)
  if (close < 0) return undefined
  const body = text.slice(at + 2, close)
  const comma = body.indexOf(",")
  if (comma < 0) return { key: body, default: undefined, end: close + 1, problem: nameProblem(body) }
  const key = body.slice(0, comma)
  const fallback = readDefault(text, at + 2 + comma)
  return fallback === undefined
    ? { key: "", default: undefined, end: close + 1, problem: "missing-quote" }
    : { key, default: fallback.text, end: fallback.end, problem: nameProblem(key) }
}

const wildcard = (character: string): Part | undefined =>
  character === "*" ? { kind: "star" } : character === "?" ? { kind: "question" } : undefined

const pushText = (parts: Array<Part>, text: string): void => {
  const last = parts.at(-1)
  if (text === "") return
  if (last?.kind === "text") parts[parts.length - 1] = { kind: "text", text: last.text + text }
  else parts.push({ kind: "text", text })
}

// The next character that may be more than itself.
const special = /[*?$]/g

const nextSpecial = (text: string, from: number): number => {
  special.lastIndex = from
  return special.exec(text)?.index ?? text.length
}

const walk = (text: string, variables: boolean): ReadonlyArray<Part> => {
  const parts: Array<Part> = []
  let open = variables
  let at = 0
  while (at < text.length) {
    const next = nextSpecial(text, at)
    pushText(parts, text.slice(at, next))
    at = next
    const found = wildcard(text[at] ?? "")
    const hole = open && text.startsWith("${", at) && !isEscape(text, at) ? readHole(text, at) : undefined
    if (found !== undefined) {
      parts.push(found)
      at += 1
    } else if (hole !== undefined) {
      parts.push({ kind: "variable", key: hole.key, default: hole.default })
      at = hole.end
    } else if (open && isEscape(text, at)) {
      pushText(parts, text[at + 2] ?? "")
      at += 4
    } else if (at < text.length) {
      // Without a closing brace after it, neither this `${` nor any later one is a variable.
      open = open && !text.startsWith("${", at)
      pushText(parts, text[at] ?? "")
      at += 1
    }
  }
  return parts
}

/**
 * A pattern of a `2012-10-17` document, split at its wildcards and variables; `${*}`, `${?}` and `${$}` are text.
 *
 * Every string parses: a `${` without end is plain text, and a variable with an empty name or a broken default has
 * the key `""`, which no request gives.
 * @clause grammar.variables
 */
export const parse = (text: string): ReadonlyArray<Part> => walk(text, true)

/**
 * A pattern of a `2008-10-17` document: wildcards work, `${` is plain text.
 * @clause grammar.variables
 */
export const parseWithoutVariables = (text: string): ReadonlyArray<Part> => walk(text, false)

/**
 * What AWS refuses in the variables of a pattern.
 * @clause validation.variables
 */
export const problems = (text: string): ReadonlyArray<Problem> => {
  const found: Array<Problem> = []
  let at = text.indexOf("${")
  while (at >= 0) {
    if (isEscape(text, at)) {
      at = text.indexOf("${", at + 4)
      continue
    }
    const hole = readHole(text, at)
    if (hole === undefined) return [...found, { kind: "unterminated", text: text.slice(at) }]
    if (hole.problem !== undefined) found.push({ kind: hole.problem, text: text.slice(at, hole.end) })
    at = text.indexOf("${", hole.end)
  }
  return found
}

/** Whether a pattern asks for a variable; the three escapes are none. */
export const hasVariable = (text: string): boolean =>
  text.includes("${") && parse(text).some((part) => part.kind === "variable")

/** The text with a `$` for each `${…}`, so that colons inside variables separate nothing. */
export const withoutNames = (text: string): string => {
  if (!text.includes("${")) return text
  const lastClose = text.lastIndexOf("}")
  let short = ""
  let at = 0
  for (let open = text.indexOf("${"); open !== -1 && open < lastClose; open = text.indexOf("${", at)) {
    short += `${text.slice(at, open)}$`
    at = text.indexOf("}", open) + 1
  }
  return short + text.slice(at)
}
