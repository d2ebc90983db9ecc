/** Where the answer is printed. */
export interface Terminal {
  readonly width: number
  readonly colour: boolean
}

const widest = 120
const withoutTerminal = 100

/** Colours are for terminals whose owner does not refuse them. */
const mayColour = (): boolean =>
  process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "" && process.env["TERM"] !== "dumb"

/** A pipe gets a hundred columns, a terminal what it has: no more than are comfortable to read. */
export const terminal = (noColor: boolean): Terminal => ({
  width: process.stdout.isTTY ? Math.min(widest, process.stdout.columns || withoutTerminal) : withoutTerminal,
  colour: mayColour() && !noColor
})
