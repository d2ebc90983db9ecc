import * as JsonOutline from "./JsonOutline.ts"
import * as JsonTree from "./JsonTree.ts"
import type { JsonObject } from "./JsonValue.ts"
import * as PolicyIssue from "./PolicyIssue.ts"

/** The value of a JSON text, `undefined` where there is none, and what is wrong with the text as JSON. */
export interface Reading {
  readonly value: unknown
  readonly issues: ReadonlyArray<PolicyIssue.PolicyIssue>
}

/** The position of a character in a text. */
export const position = (text: string, offset: number): PolicyIssue.Position => {
  const lines = text.slice(0, offset).split(/\r\n|[\r\n]/)
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 }
}

const countMembers = (value: unknown): number => {
  if (typeof value !== "object" || value === null) return 0
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countMembers(item), 0)
  let count = 0
  const members = value as JsonObject
  for (const name in members) count += 1 + countMembers(members[name])
  return count
}

const refuse = (code: string, message: string, at: PolicyIssue.Position): Reading => ({
  value: undefined,
  issues: [{ ...PolicyIssue.error(code, "", message), at }]
})

const complaint = (text: string, offset: number): string => {
  const word = /^(?:[\w.+-]+|.)/su.exec(text.slice(offset, offset + 40).trim())?.[0]
  return word === undefined ? "not JSON: unexpected end of text" : `not JSON: unexpected \`${word}\``
}

const syntaxError = (text: string): Reading => {
  const fault = JsonTree.faultAt(text) ?? 0
  const controlAt = JsonOutline.controlAt(text)
  return controlAt !== undefined && controlAt <= fault
    ? refuse("syntax", "not JSON: control character inside a string", position(text, controlAt))
    : refuse("syntax", complaint(text, fault), position(text, fault))
}

const strangers = (text: string): ReadonlyArray<PolicyIssue.PolicyIssue> => {
  const offset = text.search(/[^\t\n\r\u0020-\u00FF]/)
  if (offset < 0) return []
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  const found = PolicyIssue.warning("character", "", `character \`${character}\` outside U+0020 to U+00FF`)
  return [{ ...found, at: position(text, offset) }]
}

const duplicates = (tree: JsonTree.JsonTree): ReadonlyArray<PolicyIssue.PolicyIssue> =>
  JsonTree.repeats(tree.body).map(({ at, name, pointer }) => ({
    ...PolicyIssue.error("duplicate-key", pointer, `duplicate key \`${name}\``),
    at
  }))

const parseJson = (text: string): { readonly json: unknown } | undefined => {
  try {
    return { json: JSON.parse(text) }
  } catch {
    return undefined
  }
}

const repeatedKeys = (text: string, json: unknown, { members }: JsonOutline.JsonOutline): Reading["issues"] => {
  const tree = countMembers(json) === members ? undefined : JsonTree.parse(text)
  return tree === undefined ? [] : duplicates(tree)
}

interface Outlined extends Reading {
  readonly hasNumbers: boolean
}

const refused = (reading: Reading): Outlined => ({ ...reading, hasNumbers: false })

const readOutlined = (text: string): Outlined => {
  const outline = JsonOutline.of(text)
  if (outline.tooDeepAt !== undefined) {
    const at = position(text, outline.tooDeepAt)
    return refused(refuse("too-deep", `nested deeper than ${JsonOutline.maximumDepth} levels`, at))
  }
  const parsed = parseJson(text)
  if (parsed === undefined) return refused(syntaxError(text))
  return { value: parsed.json, issues: repeatedKeys(text, parsed.json, outline), hasNumbers: outline.hasNumbers }
}

const tooLong = (longest: number): Reading =>
  refuse("too-long", `longer than ${longest} characters`, { line: 1, column: 1 })

const readPolicy = (text: string): Reading => {
  const { hasNumbers, issues, value } = readOutlined(text)
  if (value === undefined) return { value, issues }
  const tree = hasNumbers ? JsonTree.parse(text) : undefined
  return {
    value: tree === undefined ? value : JsonTree.evaluate(tree.body, text),
    issues: [...issues, ...strangers(text)]
  }
}

/**
 * The value of a JSON text as `JSON.parse` has it, keys unique. A text of more than `longest` characters is refused.
 * @clause grammar.json
 * @clause grammar.limits
 * @clause validation.duplicate-keys
 */
export const readPlain = (text: string, longest: number): Reading => {
  if (text.length > longest) return tooLong(longest)
  const { issues, value } = readOutlined(JsonTree.withoutMark(text))
  return { value, issues }
}

/**
 * The value of the JSON text of a policy: keys unique, numbers kept as their own text, strange characters pointed out.
 *
 * The usual text costs one `JSON.parse` and one walk; only numbers and repeated keys need the tree with positions.
 * @clause grammar.json
 * @clause grammar.limits
 * @clause validation.duplicate-keys
 */
export const read = (text: string): Reading =>
  text.length > JsonOutline.maximumLength ? tooLong(JsonOutline.maximumLength) : readPolicy(JsonTree.withoutMark(text))
