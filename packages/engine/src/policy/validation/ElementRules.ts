import * as JsonValue from "../JsonValue.ts"
import * as PolicyIssue from "../PolicyIssue.ts"
import * as Spelling from "../Spelling.ts"

/** The findings of one rule, made one by one. */
export type Issues = Iterable<PolicyIssue.PolicyIssue>

/**
 * A document and a statement hold AWS's elements only, in AWS's letters.
 * @clause validation.elements
 */
export function* known(object: JsonValue.JsonObject, pointer: string, names: ReadonlyArray<string>): Issues {
  for (const name of Object.keys(object)) {
    if (names.includes(name)) continue
    const at = JsonValue.child(pointer, name)
    yield PolicyIssue.error("unknown-element", at, `unknown element \`${name}\``, Spelling.didYouMean(name, names))
  }
}

/** A value of the wrong kind. */
export const wrongType = (pointer: string, element: string, wanted: string, value: unknown): PolicyIssue.PolicyIssue =>
  PolicyIssue.error("wrong-type", pointer, `\`${element}\` must be ${wanted}, not ${JsonValue.kind(value)}`)

/**
 * A statement has one of an element and its negation, never both.
 * @clause validation.both-forms
 */
export function* notBoth(statement: JsonValue.JsonObject, pointer: string, plain: string): Issues {
  if (statement[plain] === undefined || statement[`Not${plain}`] === undefined) return
  yield PolicyIssue.error("both-forms", pointer, `both \`${plain}\` and \`Not${plain}\``, "keep one of the two")
}

/** The text values of a single-or-list element, each with its pointer. */
export const texts = (value: unknown, pointer: string): ReadonlyArray<readonly [string, string]> =>
  JsonValue.items(value, pointer).filter((item): item is readonly [string, string] => typeof item[0] === "string")

/**
 * An element of patterns is a string or a list of strings; AWS stores an empty list, which matches nothing.
 * @clause validation.empty-lists
 */
export function* stringList(value: unknown, pointer: string, element: string): Issues {
  if (Array.isArray(value) && value.length === 0) {
    yield PolicyIssue.warning("empty-list", pointer, `\`${element}\` is empty and matches nothing`)
  }
  for (const [item, at] of JsonValue.items(value, pointer)) {
    if (typeof item !== "string") yield wrongType(at, element, "a string or a list of strings", item)
  }
}
