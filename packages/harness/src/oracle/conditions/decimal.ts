/** A decimal number, exactly: `units` times ten to the power of minus `scale`. */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

/**
 * An integer or a decimal of any size, signs allowed; an exponent makes it no number.
 * @clause condition.numeric
 */
export const readDecimal = (text: string): Decimal | undefined => {
  const found = /^([+-]?)(\d*)(?:\.(\d+))?$/.exec(text)
  if (found === null) return undefined
  const [, sign = "", whole = "", fraction = ""] = found
  if (whole === "" && fraction === "") return undefined
  const units = BigInt(whole + fraction)
  return { units: sign === "-" ? -units : units, scale: fraction.length }
}

/** Below zero, zero or above it, as the first is less than, equal to or greater than the second. */
export const compare = (one: Decimal, other: Decimal): number => {
  const scale = Math.max(one.scale, other.scale)
  const difference = one.units * 10n ** BigInt(scale - one.scale) - other.units * 10n ** BigInt(scale - other.scale)
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}
