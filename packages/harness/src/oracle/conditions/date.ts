import { type Decimal, readDecimal } from "./decimal.ts"

const month = String.raw`(\d{4})-(\d{2})`
const clock = String.raw`T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?`
const zone = String.raw`(?:Z|([+-])(\d{2}):(\d{2}))`
const calendar = new RegExp(`^${month}(?:-(\\d{2})(?:${clock}${zone})?)?$`)

const isBetween = (value: number, least: number, most: number): boolean => value >= least && value <= most

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysIn = (year: number, monthOfYear: number): number => {
  if (monthOfYear === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(monthOfYear) ? 30 : 31
}

/** Days from 1970-01-01, counted year by year and month by month. */
const daysSinceEpoch = (year: number, monthOfYear: number, day: number): number => {
  let days = day - 1
  for (let each = 1; each < monthOfYear; each++) days += daysIn(year, each)
  for (let each = 1970; each < year; each++) days += isLeap(each) ? 366 : 365
  for (let each = year; each < 1970; each++) days -= isLeap(each) ? 366 : 365
  return days
}

/**
 * The instant of a date in seconds since 1970: epoch seconds, or the W3C profile of ISO 8601. A month is its first day,
 * a day its first instant.
 * @clause condition.date
 */
export const readInstant = (text: string): Decimal | undefined => {
  const epoch = readDecimal(text)
  if (epoch !== undefined) return epoch
  const found = calendar.exec(text)
  if (found === null) return undefined
  const number = (at: number, otherwise = 0): number => Number(found[at] ?? otherwise)
  const [year, monthOfYear, day] = [number(1), number(2), number(3, 1)]
  const [hour, minute, second] = [number(4), number(5), number(6)]
  const [offsetHour, offsetMinute] = [number(9), number(10)]
  const exists =
    isBetween(monthOfYear, 1, 12) &&
    isBetween(day, 1, daysIn(year, monthOfYear)) &&
    isBetween(hour, 0, 23) &&
    [minute, second, offsetMinute].every((value) => value <= 59) &&
    offsetHour <= 23
  if (!exists) return undefined
  const offset = (found[8] === "-" ? -1 : 1) * (offsetHour * 60 + offsetMinute) * 60
  const seconds = daysSinceEpoch(year, monthOfYear, day) * 86_400 + hour * 3600 + minute * 60 + second - offset
  const fraction = found[7] ?? ""
  return { units: BigInt(seconds) * 10n ** BigInt(fraction.length) + BigInt(fraction || "0"), scale: fraction.length }
}
