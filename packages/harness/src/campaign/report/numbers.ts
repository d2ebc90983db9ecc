const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 })
const precise = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** A count, its thousands set apart. */
export const count = (value: number): string => whole.format(value)

/** A part of a whole, in per cent. */
export const share = (part: number, all: number): string => `${precise.format(all === 0 ? 0 : (100 * part) / all)} %`

/** Milliseconds as seconds. */
export const seconds = (milliseconds: number): string => `${precise.format(milliseconds / 1000)} s`

/** How many a second. */
export const rate = (number: number, milliseconds: number): string =>
  whole.format(milliseconds <= 0 ? 0 : (1000 * number) / milliseconds)

/** A number with its noun. */
export const counted = (number: number, noun: string): string => `${count(number)} ${noun}${number === 1 ? "" : "s"}`
