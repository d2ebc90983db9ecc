import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { JsonText, JsonTree } from "@countersign/engine"
import type { Vector } from "./Vector.ts"

/** A file of cases. */
export interface CorpusFile {
  readonly path: string
  readonly cases: ReadonlyArray<Vector>
}

/** Input that is no corpus: where, and why. */
export class UnreadableCorpus extends Error {
  override readonly name = "UnreadableCorpus"
}

const unreadable = (where: string, why: string): UnreadableCorpus => new UnreadableCorpus(`${where}: ${why}`)

const reasonOf = (failure: unknown): string => {
  const code = failure instanceof Error && "code" in failure ? failure.code : undefined
  if (code === "ENOENT") return "no such file or directory"
  return failure instanceof Error ? failure.message : String(failure)
}

const attempt = <A>(path: string, read: () => A): A => {
  try {
    return read()
  } catch (failure) {
    throw unreadable(path, `cannot be read: ${reasonOf(failure)}`)
  }
}

const filesIn = (path: string): ReadonlyArray<string> => {
  if (!attempt(path, () => statSync(path)).isDirectory()) return [path]
  const names = attempt(path, () => readdirSync(path, { recursive: true, encoding: "utf8" }))
  const found = names.filter((name) => name.endsWith(".json")).toSorted()
  if (found.length === 0) throw unreadable(path, "no file of cases in this directory")
  return found.map((name) => join(path, name))
}

const at = ({ column, line }: { readonly line: number; readonly column: number }): string => `${line}:${column}`

const syntaxError = (path: string, text: string): UnreadableCorpus => {
  const fault = JsonTree.faultAt(text) ?? text.length
  const rest = text.slice(fault, fault + 20).split(/\s/, 1)[0] ?? ""
  const why = rest === "" ? "unexpected end of text" : `unexpected \`${rest}\``
  return unreadable(`${path}:${at(JsonText.position(text, fault))}`, `not JSON: ${why}`)
}

// Numbers that JavaScript may print otherwise than they are written.
const unfaithful = /[[:,]\s*-?(?:\d{16}|\d+[.eE])/

// A policy's numbers count as their text: such a number is kept as it is written.
const asWritten = (_: string, value: unknown, { source }: { readonly source?: string } = {}): unknown =>
  typeof value === "number" && source !== undefined && String(value) !== source ? source : value

const parse = (path: string, text: string): unknown => {
  try {
    return unfaithful.test(text) ? JSON.parse(text, asWritten) : JSON.parse(text)
  } catch {
    throw syntaxError(path, text)
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

type Shape = readonly [pointer: string, name: string, fits: (value: unknown) => boolean, kind: string]

const parts: ReadonlyArray<Shape> = [
  ["", "id", (value) => typeof value === "string" && value !== "", "a text"],
  ["", "world", isObject, "an object"],
  ["", "request", isObject, "an object"],
  ["", "expected", isObject, "an object"],
  ["/expected", "decision", (value) => typeof value === "string", "a text"]
]

const memberOf = (item: Readonly<Record<string, unknown>>, pointer: string): Readonly<Record<string, unknown>> =>
  pointer === "" ? item : (item[pointer.slice(1)] as Readonly<Record<string, unknown>>)

/** What keeps a value from being a case, with a pointer to it. */
const fault = (item: unknown, index: number): readonly [pointer: string, why: string] | undefined => {
  if (!isObject(item)) return [`/${index}`, "a case must be an object"]
  for (const [pointer, name, fits, kind] of parts) {
    const holder = memberOf(item, pointer)
    if (holder[name] === undefined) return [`/${index}${pointer}`, `a case without \`${name}\``]
    if (!fits(holder[name])) return [`/${index}${pointer}/${name}`, `\`${name}\` must be ${kind}`]
  }
  return undefined
}

const readFile = (path: string): CorpusFile => {
  const text = JsonTree.withoutMark(attempt(path, () => readFileSync(path, "utf8")))
  const value = parse(path, text)
  if (!Array.isArray(value)) throw unreadable(`${path}:1:1`, "not an array of cases")
  for (const [index, item] of value.entries()) {
    const found = fault(item, index)
    if (found === undefined) continue
    const position = JsonTree.locator(text)(found[0])
    throw unreadable(position === undefined ? path : `${path}:${at(position)}`, `${found[1]} at ${found[0]}`)
  }
  return { path, cases: value as ReadonlyArray<Vector> }
}

/** All cases of files and directories; throws `UnreadableCorpus` at the first that cannot be read. */
export const readCorpus = (paths: ReadonlyArray<string>): ReadonlyArray<CorpusFile> =>
  paths.flatMap(filesIn).map(readFile)
