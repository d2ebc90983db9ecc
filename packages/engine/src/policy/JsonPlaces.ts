import * as JsonOutline from "./JsonOutline.ts"
import * as JsonValue from "./JsonValue.ts"
import type { Position } from "./PolicyIssue.ts"

/** Where the members of an object, or the items of a list, begin. */
type Places = ReadonlyMap<string, number> | ReadonlyArray<number>

const comma = 0x2c

const afterSpace = (text: string, from: number): number => {
  let at = from
  while (text.charCodeAt(at) <= 0x20) at++
  return at
}

const nestEnd = (text: string, open: number): number => {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === JsonOutline.quote) at = JsonOutline.stringEnd(text, at)
    else if (JsonOutline.isOpening(code)) depth++
    else if (JsonOutline.isClosing(code) && --depth === 0) return at + 1
  }
  return text.length
}

const wordEnd = (text: string, from: number): number => {
  let at = from
  for (let code = text.charCodeAt(at); code > 0x20 && code !== comma && !JsonOutline.isClosing(code);) {
    code = text.charCodeAt(++at)
  }
  return at
}

const valueEnd = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  if (code === JsonOutline.quote) return JsonOutline.stringEnd(text, at) + 1
  return JsonOutline.isOpening(code) ? nestEnd(text, at) : wordEnd(text, at)
}

/** Where what follows a value begins, past its comma. */
const next = (text: string, value: number): number => {
  const at = afterSpace(text, valueEnd(text, value))
  return text.charCodeAt(at) === comma ? afterSpace(text, at + 1) : at
}

const itemsAt = (text: string, open: number): ReadonlyArray<number> => {
  const found: Array<number> = []
  for (let at = afterSpace(text, open + 1); !JsonOutline.isClosing(text.charCodeAt(at)); at = next(text, at)) {
    found.push(at)
  }
  return found
}

const membersAt = (text: string, open: number): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (let at = afterSpace(text, open + 1); !JsonOutline.isClosing(text.charCodeAt(at));) {
    const end = JsonOutline.stringEnd(text, at) + 1
    const value = afterSpace(text, afterSpace(text, end) + 1)
    found.set(String(JSON.parse(text.slice(at, end))), value)
    at = next(text, value)
  }
  return found
}

const placesAt = (text: string, at: number): Places | undefined => {
  if (text[at] === "[") return itemsAt(text, at)
  return text[at] === "{" ? membersAt(text, at) : undefined
}

const step = (places: Places | undefined, name: string): number | undefined => {
  if (places === undefined) return undefined
  if (places instanceof Map) return places.get(name)
  return /^\d+$/.test(name) ? (places as ReadonlyArray<number>)[Number(name)] : undefined
}

/** Finds the offset of a pointer's value; what one container holds is looked up once. */
const finder = (text: string): ((pointer: string) => number) => {
  const known = new Map<number, Places | undefined>()
  const placesOf = (at: number): Places | undefined => {
    const places = known.has(at) ? known.get(at) : placesAt(text, at)
    known.set(at, places)
    return places
  }
  return (pointer) => {
    let at = afterSpace(text, 0)
    for (const name of JsonValue.path(pointer)) {
      const inner = step(placesOf(at), name)
      // A bare value stands for a list of one: item 0 of it is the value itself.
      if (inner === undefined && (name !== "0" || text[at] === "[")) return at
      at = inner ?? at
    }
    return at
  }
}

const lineStarts = (text: string): ReadonlyArray<number> => {
  const starts = [0]
  const ends = /\r\n|[\r\n]/g
  while (ends.test(text)) starts.push(ends.lastIndex)
  return starts
}

/** The last line that begins at an offset or before it. */
const lineOf = (starts: ReadonlyArray<number>, offset: number): number => {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low
}

/** Where the value of a pointer begins in a text that is JSON; only what leads there is looked at. */
export const locator = (text: string): ((pointer: string) => Position) => {
  const find = finder(text)
  const starts = lineStarts(text)
  return (pointer) => {
    const offset = find(pointer)
    const line = lineOf(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
}
