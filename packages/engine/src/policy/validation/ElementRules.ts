import * as JsonValue from "../JsonValue.ts"
import * as PolicyIssue from "../PolicyIssue.ts"
import * as Spelling from "../Spelling.ts"

/** Is told what a rule finds. */
export type Report = (found: PolicyIssue.PolicyIssue) => void

/**
 * A document and a statement hold AWS's elements only, in AWS's letters.
 * @clause validation.elements
 */
export const known = (
  object: JsonValue.JsonObject,
  pointer: string,
  names: ReadonlyArray<string>,
  report: Report
): void => {
  for (const name of Object.keys(object)) {
    if (names.includes(name)) continue
    const at = JsonValue.child(pointer, name)
    report(PolicyIssue.error("unknown-element", at, `unknown element \`${name}\``, Spelling.didYouMean(name, names)))
  }
}

/** A value of the wrong kind. */
export const wrongType = (pointer: string, element: string, wanted: string, value: unknown): PolicyIssue.PolicyIssue =>
  PolicyIssue.error("wrong-type", pointer, `\`${element}\` must be ${wanted}, not ${JsonValue.kind(value)}`)

/**
 * A statement has one of an element and its negation, never both.
 * @clause validation.both-forms
 */
export const notBoth = (statement: JsonValue.JsonObject, pointer: string, plain: string, report: Report): void => {
  if (statement[plain] === undefined || statement[`Not${plain}`] === undefined) return
  report(PolicyIssue.error("both-forms", pointer, `both \`${plain}\` and \`Not${plain}\``, "keep one of the two"))
}

/** Visits the text values of a single-or-list element, each with its pointer. */
export const eachText = (value: unknown, pointer: string, visit: (text: string, at: string) => void): void =>
  JsonValue.eachItem(value, pointer, (item, at) => {
    if (typeof item === "string") visit(item, at)
  })

/**
 * An element of patterns is a string or a list of strings; AWS stores an empty list, which matches nothing.
 * @clause validation.empty-lists
 */
export const stringList = (value: unknown, pointer: string, element: string, report: Report): void => {
  if (Array.isArray(value) && value.length === 0) {
    report(PolicyIssue.warning("empty-list", pointer, `\`${element}\` is empty and matches nothing`))
  }
  JsonValue.eachItem(value, pointer, (item, at) => {
    if (typeof item !== "string") report(wrongType(at, element, "a string or a list of strings", item))
  })
}
