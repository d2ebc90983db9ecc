import { PolicyIssue, Spelling } from "@countersign/engine"
import type { SchemaAST, SchemaIssue } from "effect"
import { pointer } from "./pointer.ts"

type Names = ReadonlyArray<PropertyKey>

const inWords: Readonly<Partial<Record<SchemaAST.AST["_tag"], string>>> = {
  String: "a string",
  Boolean: "true or false",
  Arrays: "a list",
  Objects: "an object",
  Null: "null"
}

/** What a schema wants, in words. */
const wanted = (ast: SchemaAST.AST): string => {
  if (ast._tag === "Union") return ast.types.map(wanted).join(" or ")
  if (ast._tag === "Literal") return `\`${String(ast.literal)}\``
  return inWords[ast._tag] ?? "something else"
}

const kinds: Readonly<Record<string, string>> = {
  string: "a string",
  boolean: "a boolean",
  number: "a number",
  object: "an object"
}

const found = (value: unknown): string => {
  if (value === null) return "null"
  return Array.isArray(value) ? "a list" : (kinds[typeof value] ?? "nothing")
}

const valueAt = (value: unknown, names: Names): unknown =>
  names.reduce<unknown>(
    (at, name) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, name) ? Reflect.get(at, name) : undefined,
    value
  )

const subject = (names: Names): string => (names.length === 0 ? "the file" : `\`${String(names.at(-1))}\``)

const expected = (checks: SchemaAST.AST["checks"]): string | undefined => {
  const [first] = checks ?? []
  const text = first?.annotations?.["expected"]
  return typeof text === "string" ? text : undefined
}

const wrongType = (ast: SchemaAST.AST, names: Names, root: unknown): PolicyIssue.PolicyIssue => {
  const value = valueAt(root, names)
  const isText = typeof value === "string" && ast._tag !== "Objects" && ast._tag !== "Arrays" && ast._tag !== "Boolean"
  const help = value === null && ast._tag === "Arrays" ? "write `[]` for none" : undefined
  const got = isText ? `\`${value}\`` : found(value)
  const message = `${subject(names)} must be ${wanted(ast)}, not ${got}`
  return PolicyIssue.error("wrong-type", pointer(...names), message, help)
}

const unknownKey = (ast: SchemaAST.AST, names: Names): PolicyIssue.PolicyIssue => {
  const key = String(names.at(-1))
  const known = ast._tag === "Objects" ? ast.propertySignatures.map(({ name }) => String(name)) : []
  const rule = ast._tag === "Objects" ? expected(ast.indexSignatures[0]?.parameter.checks) : undefined
  return rule === undefined
    ? PolicyIssue.error("unknown-key", pointer(...names), `unknown key \`${key}\``, Spelling.didYouMean(key, known))
    : PolicyIssue.error("invalid-name", pointer(...names), `\`${key}\` is not ${rule}`)
}

const invalidValue = (filter: string | undefined, names: Names, root: unknown): PolicyIssue.PolicyIssue => {
  const value = valueAt(root, names)
  const text = typeof value === "string" ? `\`${value}\`` : found(value)
  return PolicyIssue.error("invalid-value", pointer(...names), `${text} is not ${filter ?? "valid here"}`)
}

const missingKey = (names: Names): PolicyIssue.PolicyIssue =>
  PolicyIssue.error("missing-key", pointer(...names.slice(0, -1)), `no ${subject(names)}`)

/** What a schema found wrong with a JSON value, each finding in our words and with its pointer. */
export const schemaIssues = (
  issue: SchemaIssue.Issue,
  root: unknown,
  names: Names = []
): ReadonlyArray<PolicyIssue.PolicyIssue> => {
  switch (issue._tag) {
    case "Pointer":
      return schemaIssues(issue.issue, root, [...names, ...issue.path])
    case "Composite":
      return issue.issues.flatMap((inner) => schemaIssues(inner, root, names))
    case "Filter":
      return [invalidValue(expected([issue.filter]), names, root)]
    case "Encoding":
      return schemaIssues(issue.issue, root, names)
    case "MissingKey":
      return [missingKey(names)]
    case "UnexpectedKey":
      return [unknownKey(issue.ast, names)]
    case "InvalidType":
    case "OneOf":
      return [wrongType(issue.ast, names, root)]
    case "AnyOf":
      return issue.issues.length === 0
        ? [wrongType(issue.ast, names, root)]
        : issue.issues.flatMap((inner) => schemaIssues(inner, root, names))
    case "InvalidValue":
    case "Forbidden":
      return [invalidValue(undefined, names, root)]
  }
}
