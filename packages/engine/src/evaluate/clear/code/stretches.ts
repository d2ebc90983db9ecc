import { text } from "./Writer.ts"

const found = (subject: string, stretch: string): string =>
  `(at = ${subject}.indexOf(${text(stretch)}, at)) !== -1 && (at += ${stretch.length}) !== 0`

const begins = (subject: string, beginning: string): string => `${subject}.startsWith(${text(beginning)})`

const ends = (subject: string, ending: string): string => `${subject}.endsWith(${text(ending)})`

/**
 * Whether the text of that name is the stretches with anything between them: it begins with the first, ends with the
 * last, and holds all others in between, each behind the one before.
 * @clause match.wildcards
 */
export const holds = (subject: string, stretches: ReadonlyArray<string>): string => {
  const [first = "", ...rest] = stretches
  const last = rest.pop()
  if (last === undefined) return `${subject} === ${text(first)}`
  const inner = rest.filter((stretch) => stretch !== "")
  const start = first === "" ? [] : [begins(subject, first)]
  if (inner.length === 0) {
    const long = first === "" || last === "" ? [] : [`${subject}.length >= ${first.length + last.length}`]
    return [...long, ...start, ...(last === "" ? [] : [ends(subject, last)])].join(" && ") || "true"
  }
  const room = last === "" ? [] : [`${subject}.length - at >= ${last.length}`]
  const end = last === "" ? [] : [ends(subject, last)]
  return [
    ...start,
    ...end,
    `(at = ${first.length}, true)`,
    ...inner.map((stretch) => found(subject, stretch)),
    ...room
  ].join(" && ")
}
