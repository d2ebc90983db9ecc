import { PolicyIssue } from "@countersign/engine"

/**
 * One finding about a file of a world: what keeps it from being read is an error, what a reader should know a warning.
 *
 * `file` is the path as the reader of the message would type it; `line` and `column` count from 1; `pointer` is a
 * JSON pointer (RFC 6901) into the file.
 */
export interface LocatedIssue {
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly pointer?: string
  readonly severity: "error" | "warning"
  readonly code: string
  readonly message: string
  readonly help?: string
}

/** A finding of a JSON or policy reader, in its file. */
export const fromPolicyIssue = (file: string, { at, pointer, ...issue }: PolicyIssue.PolicyIssue): LocatedIssue => ({
  file,
  ...at,
  ...(pointer === "" ? {} : { pointer }),
  ...issue
})

/** A finding about a file as a whole. */
export const aboutFile = (file: string, code: string, message: string, help?: string): LocatedIssue =>
  fromPolicyIssue(file, PolicyIssue.error(code, "", message, help))

const toPolicyIssue = ({ column, line, pointer = "", ...issue }: LocatedIssue): PolicyIssue.PolicyIssue => ({
  ...issue,
  pointer,
  ...(line === undefined || column === undefined ? {} : { at: { line, column } })
})

/**
 * A finding as a compiler would print it.
 *
 * @example
 * LocatedIssue.describe({ file: "w/world.json", line: 2, column: 3, severity: "error", code: "unknown-key", message: "unknown key `nam`" })
 * // => "w/world.json:2:3: error[unknown-key]: unknown key `nam`"
 */
export const describe = (issue: LocatedIssue): string => PolicyIssue.describe(toPolicyIssue(issue), issue.file)

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** By file, then by position. */
export const order = (left: LocatedIssue, right: LocatedIssue): number =>
  compareText(left.file, right.file) ||
  (left.line ?? 0) - (right.line ?? 0) ||
  (left.column ?? 0) - (right.column ?? 0) ||
  compareText(left.code, right.code)

/** Every finding once, sorted. */
export const sorted = (issues: Iterable<LocatedIssue>): ReadonlyArray<LocatedIssue> => {
  const distinct = new Map<string, LocatedIssue>()
  for (const issue of issues) distinct.set(describe(issue), issue)
  return [...distinct.values()].toSorted(order)
}
