/** An exact decimal: the sign, the digits before the point without leading zeros, those after without trailing ones. */
export interface Decimal {
  readonly negative: boolean
  readonly integer: string
  readonly fraction: string
}

const decimalForm = /^([+-]?)(?:(\d+)(?:\.(\d+))?|\.(\d+))$/

/**
 * `undefined` where the text is no integer or decimal: exponents and a bare trailing point are not numbers.
 * @clause condition.numeric
 */
export const parse = (text: string): Decimal | undefined => {
  const parts = decimalForm.exec(text)
  if (parts === null) return undefined
  const integer = (parts[2] ?? "").replace(/^0+/, "")
  const fraction = withoutTrailingZeros(parts[3] ?? parts[4] ?? "")
  return { negative: parts[1] === "-" && integer + fraction !== "", integer, fraction }
}

/** Zeros at the end of a fraction say nothing. */
export const withoutTrailingZeros = (digits: string): string => {
  let end = digits.length
  while (end > 0 && digits[end - 1] === "0") end--
  return digits.slice(0, end)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const compareMagnitude = (a: Decimal, b: Decimal): number =>
  a.integer.length - b.integer.length || compareText(a.integer, b.integer) || compareText(a.fraction, b.fraction)

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`; exact at any size. */
export const compare = (a: Decimal, b: Decimal): number => {
  if (a.negative !== b.negative) return a.negative ? -1 : 1
  return a.negative ? compareMagnitude(b, a) : compareMagnitude(a, b)
}
