import { PolicyVariable } from "@countersign/engine"
import type { MentionedTest } from "./Mentions.ts"

/** Values of a key by name; what a variable in a pattern becomes. */
export type ValueOf = (key: string) => string | undefined

const resolved = (pattern: string, star: string, valueOf: ValueOf): string =>
  PolicyVariable.parse(pattern)
    .map((part) => {
      if (part.kind === "text") return part.text
      if (part.kind === "variable") return valueOf(part.key.toLowerCase()) ?? part.default ?? "x"
      return part.kind === "star" ? star : "x"
    })
    .join("")

const otherCase = (text: string): string => (text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase())

const ofText = (pattern: string, valueOf: ValueOf): ReadonlyArray<string> => {
  const plain = resolved(pattern, "x", valueOf)
  return [plain, resolved(pattern, "", valueOf), `${plain}x`, otherCase(plain)]
}

const ofNumber = (text: string): ReadonlyArray<string> => {
  const number = Number(text)
  return Number.isFinite(number) ? [String(number), String(number - 1), String(number + 1)] : []
}

const second = 1000

const ofDate = (text: string): ReadonlyArray<string> => {
  const time = Date.parse(text)
  if (Number.isNaN(time)) return [text]
  return [text, ...[time - second, time + second].map((at) => new Date(at).toISOString())]
}

const ofAddress = (text: string): ReadonlyArray<string> => [text.split("/")[0]!, "198.51.100.77", "2001:db8:ffff::77"]

const families: ReadonlyArray<readonly [RegExp, (text: string, valueOf: ValueOf) => ReadonlyArray<string>]> = [
  [/^numeric/, ofNumber],
  [/^date/, ofDate],
  [/ipaddress/, ofAddress],
  [/^bool/, () => ["true", "false"]],
  [/^null/, () => ["x"]],
  [/^/, ofText]
]

const base = (operator: string): string => operator.toLowerCase().replace(/^for(?:all|any)values?:/, "")

const single = ({ operator, values }: MentionedTest, valueOf: ValueOf): ReadonlyArray<string> => {
  const [, of] = families.find(([name]) => name.test(base(operator)))!
  return values.flatMap((value) => of(value, valueOf))
}

/**
 * Values worth trying for a key: what its conditions compare with, near misses of that, and, where a condition is about
 * several values, all of them together.
 */
export const valuesFor = (
  tests: ReadonlyArray<MentionedTest>,
  valueOf: ValueOf
): ReadonlyArray<ReadonlyArray<string>> => {
  const singles = [...new Set([...tests.flatMap((test) => single(test, valueOf)), "x"])]
  const several = tests.filter(({ operator }) => operator.includes(":"))
  const lists = several.map(({ values }) => values.map((value) => resolved(value, "x", valueOf)))
  return [...singles.map((value) => [value]), ...lists.filter((list) => list.length > 1)]
}
