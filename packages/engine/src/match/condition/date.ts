import * as numeric from "./numeric.ts"

const epochSeconds = /^\d+(?:\.\d+)?$/

// The W3C profile of ISO 8601: a month, a day, or a day with a time and its offset.
const isoForm =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(?:Z|([+-])(\d{2}):(\d{2})))?)?$/

const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(2000, month, 0)).getUTCDate() - leap(year, month)

// 2000, a leap year, gives February 29 days.
const leap = (year: number, month: number): number => {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && !isLeapYear ? 1 : 0
}

const millisecondsAtStartOf = (year: number, month: number, day: number): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}

const within = (value: number, least: number, most: number): boolean => value >= least && value <= most

const parseIso = (text: string): numeric.Decimal | undefined => {
  const parts = isoForm.exec(text)
  if (parts === null) return undefined
  const field = (at: number, otherwise: number): number => Number(parts[at] ?? otherwise)
  const [year, month, day, hour, minute, second] = [
    field(1, 0),
    field(2, 1),
    field(3, 1),
    field(4, 0),
    field(5, 0),
    field(6, 0)
  ]
  const [offsetHours, offsetMinutes] = [field(9, 0), field(10, 0)]
  const exists =
    within(month, 1, 12) && within(day, 1, daysInMonth(year, month)) && hour < 24 && minute < 60 && second < 60
  if (!exists || offsetHours > 23 || offsetMinutes > 59) return undefined
  const offset = (parts[8] === "-" ? -1 : 1) * (offsetHours * 3600 + offsetMinutes * 60)
  const seconds = millisecondsAtStartOf(year, month, day) / 1000 + hour * 3600 + minute * 60 + second - offset
  return withFraction(seconds, parts[7])
}

// Before 1970 a fraction counts against the sign of the seconds: -10 s and .25 are -9.75 s.
const withFraction = (seconds: number, fraction: string | undefined): numeric.Decimal | undefined => {
  const digits = numeric.withoutTrailingZeros(fraction ?? "")
  if (digits === "") return numeric.parse(String(seconds))
  return numeric.parse(seconds >= 0 ? `${seconds}.${digits}` : `-${-(seconds + 1)}.${complement(digits)}`)
}

// What is missing to one: nine minus each digit, ten minus the last.
const complement = (digits: string): string =>
  digits.slice(0, -1).replaceAll(/\d/g, (digit) => String(9 - Number(digit))) + String(10 - Number(digits.at(-1)))

/**
 * The instant a text names, as exact seconds since 1970: epoch seconds, or a date in the W3C profile of ISO 8601.
 * A bare run of digits is epoch seconds even when it has four.
 * @clause condition.date
 */
export const parse = (text: string): numeric.Decimal | undefined =>
  epochSeconds.test(text) ? numeric.parse(text) : parseIso(text)
