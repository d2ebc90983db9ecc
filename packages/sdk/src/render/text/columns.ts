import { type Line, line, painted, width } from "./Line.ts"
import type { Paint } from "./paint.ts"

/** How a text is laid out: the columns of the terminal, and its colours. */
export interface Layout {
  readonly width: number
  readonly paint: Paint
}

const gutter = 2

const pad = (found: Line, to: number, paint: Paint): string =>
  painted(found, paint) + " ".repeat(Math.max(0, to - width(found.text)))

const beside = (left: ReadonlyArray<Line>, right: ReadonlyArray<Line>, to: number, paint: Paint) =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    `${pad(left[row] ?? line(""), to + gutter, paint)}${painted(right[row] ?? line(""), paint)}`.trimEnd()
  )

const widest = (column: ReadonlyArray<Line>): number => Math.max(0, ...column.map(({ text }) => width(text)))

/** Two columns beside each other; one below the other where the terminal is too narrow to keep their lines whole. */
export const columns = (
  left: ReadonlyArray<Line>,
  right: ReadonlyArray<Line>,
  layout: Layout
): ReadonlyArray<string> => {
  const half = Math.floor((layout.width - gutter) / 2)
  const to = Math.max(half, widest(left))
  if (to + gutter + widest(right) <= layout.width) return beside(left, right, to, layout.paint)
  return [...left, line(""), ...right].map((found) => painted(found, layout.paint))
}

/** A text broken between words, each line after the first indented. */
export const wrap = (text: string, layout: Layout, indent = ""): ReadonlyArray<string> => {
  const lines: Array<string> = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    const fits = last !== undefined && width(last) + 1 + width(word) <= layout.width
    if (fits) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(lines.length === 0 ? word : `${indent}${word}`)
  }
  return lines
}
