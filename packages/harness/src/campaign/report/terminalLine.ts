/** What takes a terminal's line away. */
export const clearLine = "\r\u001B[2K"

/** A text in the place of a terminal's line, cut to its columns: a longer one would wrap and stay. */
export const terminalLine = (text: string, columns: number): string => clearLine + text.slice(0, columns - 1)
