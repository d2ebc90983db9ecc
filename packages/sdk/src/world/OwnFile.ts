import { JsonText, JsonTree, PolicyIssue } from "@countersign/engine"
import { Result, Schema } from "effect"
import { conforms } from "./conforms.ts"
import * as LocatedIssue from "./LocatedIssue.ts"
import { schemaIssues } from "./schemaIssues.ts"

/** A file of the world's own format, decoded. `path` is relative to the world, with slashes; `file` is for people. */
export interface OwnFile<A> {
  readonly path: string
  readonly file: string
  readonly value: A
  /** An error about the value at a pointer of this file. */
  readonly error: (pointer: string, code: string, message: string, help?: string) => LocatedIssue.LocatedIssue
  /** A warning about the value at a pointer of this file. */
  readonly warning: (pointer: string, code: string, message: string, help?: string) => LocatedIssue.LocatedIssue
}

/** A file's text with its names. */
export interface FileText {
  readonly path: string
  readonly file: string
  readonly text: string
}

/** What came of reading one file: `value` is there exactly when no finding is an error. */
export interface Reading<A> {
  readonly value: OwnFile<A> | undefined
  readonly issues: ReadonlyArray<LocatedIssue.LocatedIssue>
}

/** The longest file of our own format, in bytes: an account may have 100,000 principals. */
export const maximumLength = 268_435_456

type MakeIssue = typeof PolicyIssue.error

const locate = ({ file, text }: FileText) => {
  const at = JsonTree.locator(text)
  return (issue: PolicyIssue.PolicyIssue): LocatedIssue.LocatedIssue => {
    const position = at(issue.pointer)
    return LocatedIssue.fromPolicyIssue(file, position === undefined ? issue : { ...issue, at: position })
  }
}

const make = <A>(source: FileText, value: A): OwnFile<A> => {
  const located = locate(source)
  const say =
    (issue: MakeIssue): OwnFile<A>["error"] =>
    (pointer, code, message, help) =>
      located(issue(code, pointer, message, help))
  return {
    path: source.path,
    file: source.file,
    value,
    error: say(PolicyIssue.error),
    warning: say(PolicyIssue.warning)
  }
}

/** What is wrong with the shape of a JSON value: the schema itself is only asked where the quick look is in doubt. */
const shapeOf = (schema: Schema.Codec<unknown>): ((value: unknown) => ReadonlyArray<PolicyIssue.PolicyIssue>) => {
  const isFine = conforms(schema)
  const decode = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })
  return (value) => {
    if (isFine(value)) return []
    const decoded = decode(value)
    return Result.isFailure(decoded) ? schemaIssues(decoded.failure.issue, value) : []
  }
}

/**
 * Reads a file of our own format. Its schemas transform nothing, so the value is the JSON value itself.
 */
export const decoder = <A>(schema: Schema.Codec<A>): ((source: FileText) => Reading<A>) => {
  const shape = shapeOf(schema)
  return (source) => {
    const { issues: syntax, value } = JsonText.readPlain(source.text, maximumLength)
    const issues = [
      ...syntax.map((issue) => LocatedIssue.fromPolicyIssue(source.file, issue)),
      ...(value === undefined ? [] : shape(value).map(locate(source)))
    ]
    return { value: issues.length === 0 ? make(source, value as A) : undefined, issues }
  }
}
