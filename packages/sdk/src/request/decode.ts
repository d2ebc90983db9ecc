import { PolicyIssue, Spelling } from "@countersign/engine"
import { Result, Schema, SchemaIssue } from "effect"

type Issues = ReadonlyArray<PolicyIssue.PolicyIssue>

/** A JSON pointer from the steps of a path. */
const pointerOf = (path: ReadonlyArray<string>): string =>
  path.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")

const wanted: Readonly<Record<string, string>> = {
  string: "text in quotes",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  "string | array": "text in quotes or a list of texts",
  '"all" | array': '"all" or a list of keys',
  '"unknown" | array': 'a list of policies, or "unknown"'
}

const expectation = (message: string): string => {
  const expected = message.replace(/^Expected /, "").replace(/, got .*$/s, "")
  return `expected ${wanted[expected] ?? expected}`
}

// The hook answers with a bare word for the two issues that are about a key.
const format = SchemaIssue.makeFormatterStandardSchemaV1({
  leafHook: (leaf) =>
    leaf._tag === "MissingKey" || leaf._tag === "UnexpectedKey" ? leaf._tag : SchemaIssue.defaultLeafHook(leaf)
})

interface Found {
  readonly message: string
  readonly path?: ReadonlyArray<unknown> | undefined
}

const toIssue =
  (known: ReadonlyArray<string>, at: string) =>
  ({ message, path }: Found) => {
    const steps = (path ?? []).map((step) => String(step as PropertyKey))
    const pointer = `${at}${pointerOf(steps)}`
    const name = steps.at(-1) ?? ""
    if (message === "MissingKey") {
      return PolicyIssue.error("missing-key", `${at}${pointerOf(steps.slice(0, -1))}`, `\`${name}\` is missing`)
    }
    if (message !== "UnexpectedKey") return PolicyIssue.error("wrong-type", pointer, expectation(message))
    const help = Spelling.didYouMean(name, known) ?? `known here: ${known.join(", ")}`
    return PolicyIssue.error("unknown-key", pointer, `unknown key \`${name}\``, help)
  }

const nested = ["action", "resource", "resourceAccount", "name", "document"]

/** Reads a value by a struct; every way in which it does not fit is an issue below the pointer `at`. */
export const decode = <S extends Schema.Codec<unknown> & { readonly fields: object }>(
  schema: S,
  value: unknown,
  at = ""
): Result.Result<S["Type"], Issues> => {
  const read = Schema.decodeUnknownResult(schema, {
    errors: "all",
    onExcessProperty: "error"
  })(value)
  return Result.mapError(read, ({ issue }) =>
    format(issue).issues.map((found) => {
      const top = (found.path ?? []).length < 2
      return toIssue(top ? Object.keys(schema.fields) : nested, at)(found)
    })
  )
}
