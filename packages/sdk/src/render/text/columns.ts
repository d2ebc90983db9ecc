import type { Messages } from "../../messages/catalogue.ts"
import { type Line, line, painted, width } from "./Line.ts"
import type { Paint } from "./paint.ts"

/** How a text is laid out: the columns of the terminal, its colours and the language. */
export interface Layout {
  readonly width: number
  readonly paint: Paint
  readonly messages: Messages
}

const gutter = 2

/** Half a terminal below which a column would be more breaks than lines. */
const narrowest = 44

const pad = (found: Line, to: number, paint: Paint): string =>
  painted(found, paint) + " ".repeat(Math.max(0, to - width(found.text)))

const beside = (left: ReadonlyArray<Line>, right: ReadonlyArray<Line>, to: number, paint: Paint) =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    `${pad(left[row] ?? line(""), to + gutter, paint)}${painted(right[row] ?? line(""), paint)}`.trimEnd()
  )

const widest = (column: ReadonlyArray<Line>): number => Math.max(0, ...column.map(({ text }) => width(text)))

const isWide = "[\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Han}]"
const startsNoLine = "[、。」）：ーっゃゅょッャュョァィゥェォ),.:]"

// Japanese breaks between any two characters, but for those that may not begin a line.
const breakable = new RegExp(`${isWide}${startsNoLine}*|(?:(?!${isWide}).)+`, "gu")

/** A word, with the space before it: whole where a line can hold it, else as the pieces between which one may end. */
const pieces = (word: string, room: number): ReadonlyArray<string> =>
  width(word) <= room ? [` ${word}`] : (` ${word}`.match(breakable) ?? [])

/** A text broken between words, each line after the first indented. */
export const wrap = (text: string, to: number, indent = ""): ReadonlyArray<string> => {
  const words = text.trimStart()
  const lead = text.slice(0, text.length - words.length)
  const [first = "", ...rest] = words.split(" ").flatMap((word) => pieces(word, to - width(indent)))
  const lines = [`${lead}${first.slice(1)}`]
  for (const piece of rest) {
    const last = lines.at(-1) ?? ""
    if (width(last) + width(piece) <= to) lines[lines.length - 1] = `${last}${piece}`
    else lines.push(`${indent}${piece.trimStart()}`)
  }
  return lines
}

const folded = (column: ReadonlyArray<Line>, to: number): ReadonlyArray<Line> =>
  column.flatMap((found) => {
    const indent = found.text.slice(0, found.text.length - found.text.trimStart().length)
    return width(found.text) <= to
      ? [found]
      : wrap(found.text.trimStart(), to - indent.length, "  ").map((text) => ({ ...found, text: `${indent}${text}` }))
  })

/** Two columns beside each other; one below the other where a name is too long for half the terminal. */
export const columns = (
  left: ReadonlyArray<Line>,
  right: ReadonlyArray<Line>,
  { paint, width: all }: Layout
): ReadonlyArray<string> => {
  const half = Math.floor((all - gutter) / 2)
  const narrow = [folded(left, half), folded(right, half)] as const
  if (half >= narrowest && narrow.every((column) => widest(column) <= half)) return beside(...narrow, half, paint)
  return [...left, line(""), ...right].map((found) => painted(found, paint))
}
