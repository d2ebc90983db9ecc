import { visible, width } from "./Line.ts"

/** A line that names a part of the question. */
export const labelled = (label: string, text: string): string =>
  `  ${label}${" ".repeat(Math.max(1, 10 - width(label)))}${visible(text)}`
