import { parse as parseTree } from "@humanwhocodes/momoa"
import type { DocumentNode, MemberNode, ValueNode } from "@humanwhocodes/momoa"
import * as JsonOutline from "./JsonOutline.ts"
import * as JsonPlaces from "./JsonPlaces.ts"
import * as JsonValue from "./JsonValue.ts"
import type { Position } from "./PolicyIssue.ts"

/** A JSON text as a tree that knows where each value stands. */
export type JsonTree = DocumentNode

/** The text without the byte-order mark that some editors put in front. */
export const withoutMark = (text: string): string => (text.startsWith("\uFEFF") ? text.slice(1) : text)

const offsetOf = (failure: unknown): number | undefined =>
  failure instanceof Error && "offset" in failure && typeof failure.offset === "number" ? failure.offset : undefined

/** The tree of a text; `undefined` where it is no JSON. The caller has checked the depth. */
export const parse = (text: string): JsonTree | undefined => {
  try {
    return parseTree(text)
  } catch {
    return undefined
  }
}

/** Where a text that is no JSON first goes wrong; its length where it ends too early. */
export const faultAt = (text: string): number | undefined => {
  try {
    // At the end of a text the parser names its last token; a mark behind the end tells the two apart.
    parseTree(`${text}\n!`)
    return undefined
  } catch (failure) {
    const offset = offsetOf(failure)
    return offset !== undefined && offset >= text.length ? text.trimEnd().length : offset
  }
}

/** The name of a member. */
export const nameOf = (member: MemberNode): string =>
  member.name.type === "String" ? member.name.value : member.name.name

const position = (node: { readonly loc: MemberNode["loc"] }): Position => ({
  line: node.loc.start.line,
  column: node.loc.start.column
})

/** The value of a tree, with each number as its own text. */
export const evaluate = (node: ValueNode, text: string): unknown => {
  if (node.type === "Number") return new JsonValue.NumberText(text.slice(node.loc.start.offset, node.loc.end.offset))
  if (node.type === "Array") return node.elements.map((element) => evaluate(element.value, text))
  // Own properties only: a key `__proto__` is a key like any other.
  if (node.type === "Object") {
    return Object.fromEntries(node.members.map((member) => [nameOf(member), evaluate(member.value, text)]))
  }
  return node.type === "String" || node.type === "Boolean" ? node.value : null
}

/** A key that its object already has. */
export interface Repeat {
  readonly name: string
  readonly pointer: string
  readonly at: Position
}

/** Every key that repeats an earlier key of the same object. */
export const repeats = (node: ValueNode, pointer = ""): ReadonlyArray<Repeat> => {
  if (node.type === "Array") {
    return node.elements.flatMap((element, index) => repeats(element.value, JsonValue.child(pointer, index)))
  }
  if (node.type !== "Object") return []
  const seen = new Set<string>()
  return node.members.flatMap((member) => {
    const name = nameOf(member)
    const inner = JsonValue.child(pointer, name)
    const here = seen.has(name) ? [{ name, pointer: inner, at: position(member.name) }] : []
    seen.add(name)
    return [...here, ...repeats(member.value, inner)]
  })
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * Where the value of a pointer begins in a text, reading a bare value as a list of one, as policies do.
 *
 * A pointer to nothing finds its nearest existing ancestor. The text is looked at when the first pointer asks.
 */
export const locator = (text: string): ((pointer: string) => Position | undefined) => {
  let locateIn: ((pointer: string) => Position | undefined) | undefined
  return (pointer) => {
    const plain = withoutMark(text)
    locateIn ??= isJson(plain) ? JsonPlaces.locator(plain) : () => undefined
    return locateIn(pointer)
  }
}

/** One pointer of a text, located; `undefined` where the text is no JSON that can be read. */
export const locate = (text: string, pointer: string): Position | undefined =>
  text.length <= JsonOutline.maximumLength && JsonOutline.of(text).tooDeepAt === undefined
    ? locator(text)(pointer)
    : undefined
