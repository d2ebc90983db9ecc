/** A place in a text: line and column, both counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

export type Severity = "error" | "warning"

/**
 * One finding about a policy: what AWS refuses is an error, what AWS stores but a reader should know a warning.
 *
 * `pointer` is a JSON pointer (RFC 6901) into the document; `at` is known when the document came as text.
 */
export interface PolicyIssue {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly help?: string
  readonly pointer: string
  readonly at?: Position
}

const issue =
  (severity: Severity) =>
  (code: string, pointer: string, message: string, help?: string): PolicyIssue =>
    help === undefined ? { code, severity, message, pointer } : { code, severity, message, help, pointer }

export const error = issue("error")

export const warning = issue("warning")

export const isError = (found: PolicyIssue): boolean => found.severity === "error"

/**
 * A finding as a compiler would print it.
 *
 * @example
 * PolicyIssue.describe(PolicyIssue.error("unknown-effect", "/Statement/0/Effect", "unknown effect `allow`"), "p.json")
 * // => "p.json: error[unknown-effect]: unknown effect `allow` (at /Statement/0/Effect)"
 */
export const describe = (found: PolicyIssue, file?: string): string => {
  const place = [file, found.at?.line, found.at?.column].filter((part) => part !== undefined).join(":")
  const pointer = found.pointer === "" ? "" : ` (at ${found.pointer})`
  const head = `${place}${place === "" ? "" : ": "}${found.severity}[${found.code}]: ${found.message}${pointer}`
  return found.help === undefined ? head : `${head}\n  help: ${found.help}`
}
