/** A JSON number by its own digits: `9007199254740993` and `1.10` stay what the author wrote. */
export class NumberText {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof NumberText)

/** The text of a string, number or boolean, and `undefined` for everything else. */
export const text = (value: unknown): string | undefined => {
  if (typeof value === "string") return value
  if (value instanceof NumberText) return value.source
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined
}

/** What JSON calls a value. */
export const kind = (value: unknown): string => {
  if (value === null) return "null"
  if (Array.isArray(value)) return "a list"
  if (typeof value === "number" || value instanceof NumberText) return "a number"
  return typeof value === "object" ? "an object" : `a ${typeof value}`
}

const escape = (name: string): string =>
  name.includes("/") || name.includes("~") ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name

/** The pointer of a member or list item. */
export const child = (pointer: string, name: string | number): string =>
  `${pointer}/${typeof name === "number" ? name : escape(name)}`

/** The names that lead to the place of a pointer. */
export const path = (pointer: string): ReadonlyArray<string> =>
  pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"))

/** Policies write a list of one as the bare value: both read as a list. */
export const list = (value: unknown): ReadonlyArray<unknown> =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** Visits the items of a single-or-list value, each with its pointer. */
export const eachItem = (value: unknown, pointer: string, visit: (item: unknown, at: string) => void): void => {
  if (Array.isArray(value)) value.forEach((item, index) => visit(item, child(pointer, index)))
  else visit(value, pointer)
}
