import * as PolicyVariable from "../PolicyVariable.ts"
import type { Base, Family } from "../ConditionOperatorName.ts"
import * as ConditionOperatorName from "../ConditionOperatorName.ts"

const isIpv4 = (text: string): boolean => /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(text)

const groups = (text: string): ReadonlyArray<string> => (text === "" ? [] : text.split(":"))

const isIpv6 = (text: string): boolean => {
  const halves = text.split("::")
  const all = halves.flatMap(groups)
  const tail = isIpv4(all.at(-1) ?? "") ? all.slice(0, -1) : all
  const size = tail.length + (tail.length < all.length ? 2 : 0)
  const wellFormed = halves.length < 3 && text.includes(":") && tail.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
  return wellFormed && (halves.length === 2 ? size < 8 : size === 8)
}

const isNetwork = (text: string): boolean => {
  const [address = "", prefix, ...rest] = text.split("/")
  const width = isIpv4(address) ? 32 : isIpv6(address) ? 128 : -1
  const fits = prefix === undefined ? width > 0 : /^\d{1,3}$/.test(prefix) && Number(prefix) <= width
  return fits && rest.length === 0
}

const isEpoch = (text: string): boolean => /^[+-]?\d+(?:\.\d+)?$/.test(text)

const calendar = /^\d{4}-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?$/

const isDate = (text: string): boolean => {
  const found = calendar.exec(text)
  if (found === null) return isEpoch(text)
  const [month = 1, day = 1, hour = 0, minute = 0, second = 0] = found.slice(1).map((part) => Number(part ?? "1"))
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute <= 59 && second <= 60
}

const isBoolean = (text: string): boolean => /^(?:true|false)$/i.test(text)

const isBase64 = (text: string): boolean => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)

const isArn = (text: string): boolean => text === "*" || /^arn(?::[^:]*){5}/.test(PolicyVariable.withoutNames(text))

interface Shape {
  readonly article: string
  readonly fits: (text: string) => boolean
}

const shapes: Readonly<Record<Family, Shape>> = {
  String: { article: "a string", fits: () => true },
  // `.5` is a number, `5.` and exponents are not.
  Numeric: { article: "a number", fits: (text) => /^[+-]?(?:\d+|\d*\.\d+)$/.test(text) },
  Date: { article: "a date", fits: isDate },
  Bool: { article: "`true` or `false`", fits: isBoolean },
  Null: { article: "`true` or `false`", fits: isBoolean },
  Binary: { article: "base64", fits: isBase64 },
  IpAddress: { article: "an IP address or network", fits: isNetwork },
  Arn: { article: "an ARN of six parts", fits: isArn }
}

/** What a value should have been for an operator; `undefined` where it is. */
export const misfit = (base: Base, text: string): string | undefined => {
  const shape = shapes[ConditionOperatorName.family(base)]
  return shape.fits(text) ? undefined : shape.article
}

/** Digits that look like a year and are read as seconds since 1970. */
export const looksLikeYear = (base: Base, text: string): boolean =>
  ConditionOperatorName.family(base) === "Date" && /^\d{4}$/.test(text)
