/** The colours of a rendering. Each is a function, so that a rendering without colours needs no questions. */
export type Paint = Readonly<Record<"bold" | "dim" | "green" | "red" | "yellow", (text: string) => string>>

const escape = (open: number, close: number) => (text: string) => `\u001B[${open}m${text}\u001B[${close}m`

export const coloured: Paint = {
  bold: escape(1, 22),
  dim: escape(2, 22),
  green: escape(32, 39),
  red: escape(31, 39),
  yellow: escape(33, 39)
}

const asIs = (text: string): string => text

export const plain: Paint = { bold: asIs, dim: asIs, green: asIs, red: asIs, yellow: asIs }
