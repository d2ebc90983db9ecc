import { text, type Writer } from "./Writer.ts"

/** Writes the test whether the subject begins with some text. */
export type Begins = (beginning: string) => string

/** What all the texts begin with. */
export const commonBeginning = (texts: ReadonlyArray<string>): string =>
  texts.reduce((common, one) => {
    let end = 0
    while (end < common.length && common[end] === one[end]) end++
    return common.slice(0, end)
  }, texts[0] ?? "")

/** The test for a subject that is compared once with each text. */
export const beginsWith =
  (subject: string): Begins =>
  (beginning) =>
    beginning === "" ? "true" : `${subject}.startsWith(${text(beginning)})`

/**
 * The test where most texts begin alike: what they have in common is compared once for all of them, and the next
 * letter tells most of the others apart. A text that begins otherwise is compared for itself.
 */
export const beginsAlike = (writer: Writer, subject: string, common: string): Begins => {
  if (common === "") return beginsWith(subject)
  const start = writer.once(`${subject}.startsWith(${text(common)})`)
  const letter = writer.once(`${subject}.charCodeAt(${common.length})`)
  return (beginning) => {
    if (!beginning.startsWith(common)) return beginsWith(subject)(beginning)
    const rest = beginning.slice(common.length)
    if (rest === "") return start.first
    const next = `${letter.first} === ${rest.charCodeAt(0)}`
    const remaining = rest.length === 1 ? [] : [`${subject}.startsWith(${text(rest.slice(1))}, ${common.length + 1})`]
    return [start.first, next, ...remaining].join(" && ")
  }
}

const found = (subject: string, stretch: string): string =>
  `(at = ${subject}.indexOf(${text(stretch)}, at)) !== -1 && (at += ${stretch.length}) !== 0`

const ends = (subject: string, ending: string): ReadonlyArray<string> =>
  ending === "" ? [] : [`${subject}.endsWith(${text(ending)})`]

/**
 * Whether the text of that name is the stretches with anything between them: it begins with the first, ends with the
 * last, and holds all others in between, each behind the one before.
 * @clause match.wildcards
 */
export const holds = (subject: string, begins: Begins, stretches: ReadonlyArray<string>): string => {
  const [first = "", ...rest] = stretches
  const last = rest.pop()
  if (last === undefined) return `${subject} === ${text(first)}`
  const inner = rest.filter((stretch) => stretch !== "")
  if (inner.length + last.length === 0) return begins(first)
  return [
    begins(first),
    ...ends(subject, last),
    `(at = ${first.length}) !== -1`,
    ...inner.map((stretch) => found(subject, stretch)),
    ...(last === "" ? [] : [`${subject}.length - at >= ${last.length}`])
  ].join(" && ")
}
