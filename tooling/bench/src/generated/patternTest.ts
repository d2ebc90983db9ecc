const literal = (text: string): string => JSON.stringify(text)

const after = (text: string, part: string): string =>
  `(at = ${text}.indexOf(${literal(part)}, at)) !== -1 && (at += ${part.length}) !== 0`

/** JavaScript that tests the text of that name against a pattern with `*`; it may set `at`. */
const patternTest = (text: string, pattern: string): string => {
  if (pattern === "*") return "true"
  const [prefix = "", ...rest] = pattern.split("*")
  const suffix = rest.pop()
  if (suffix === undefined) return `${text} === ${literal(pattern)}`
  const inner = rest.filter((part) => part !== "").map((part) => after(text, part))
  const start = prefix === "" ? [] : [`${text}.startsWith(${literal(prefix)})`]
  const place = inner.length === 0 && suffix === "" ? [] : [`((at = ${prefix.length}), true)`]
  const end = suffix === "" ? [] : [`${text}.length - at >= ${suffix.length} && ${text}.endsWith(${literal(suffix)})`]
  return [...start, ...place, ...inner, ...end].join(" && ")
}

/** JavaScript that is true for texts that one of the patterns matches. */
export const patternsTest = (text: string, patterns: ReadonlyArray<string>): string =>
  `(${patterns.map((pattern) => patternTest(text, pattern)).join(" || ")})`
