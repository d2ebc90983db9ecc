import type { Schema, SchemaAST } from "effect"

type Test = (value: unknown) => boolean

const never: Test = () => false

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const struct = ({ propertySignatures }: SchemaAST.Objects): Test => {
  const tests = new Map(propertySignatures.map(({ name, type }) => [String(name), of(type)] as const))
  const required = propertySignatures.filter(({ type }) => type.context?.isOptional !== true).map(({ name }) => name)
  return (value) => {
    if (!isRecord(value)) return false
    for (const name in value) if (tests.get(name)?.(value[name]) !== true) return false
    return required.every((name) => Object.hasOwn(value, name))
  }
}

const record = ({ parameter, type }: SchemaAST.IndexSignature): Test => {
  const isName = of(parameter)
  const isValue = of(type)
  return (value) => {
    if (!isRecord(value)) return false
    for (const name in value) if (!isName(name) || !isValue(value[name])) return false
    return true
  }
}

const objects = (ast: SchemaAST.Objects): Test => {
  const [index, ...others] = ast.indexSignatures
  if (index === undefined) return ast.propertySignatures.length === 0 ? never : struct(ast)
  return others.length === 0 && ast.propertySignatures.length === 0 ? record(index) : never
}

const list = ({ elements, rest }: SchemaAST.Arrays): Test => {
  const [item, ...others] = rest
  if (item === undefined || others.length > 0 || elements.length > 0) return never
  const isItem = of(item)
  return (value) => Array.isArray(value) && value.every(isItem)
}

const union = ({ options, types }: SchemaAST.Union): Test => {
  const tests = types.map(of)
  return options?.mode === "oneOf" ? never : (value) => tests.some((test) => test(value))
}

const suspended = ({ thunk }: SchemaAST.Suspend): Test => {
  let test: Test | undefined
  return (value) => (test ??= of(thunk()))(value)
}

const unchecked = (ast: SchemaAST.AST): Test => {
  if (ast._tag === "String") return (value) => typeof value === "string"
  if (ast._tag === "Boolean") return (value) => typeof value === "boolean"
  if (ast._tag === "Null") return (value) => value === null
  if (ast._tag === "Literal") return (value) => value === ast.literal
  if (ast._tag === "Objects") return objects(ast)
  if (ast._tag === "Arrays") return list(ast)
  if (ast._tag === "Union") return union(ast)
  return ast._tag === "Suspend" ? suspended(ast) : never
}

const passes = (check: SchemaAST.Check<never>, ast: SchemaAST.AST, value: never): boolean =>
  check._tag === "Filter" && check.run(value, ast, {}) === undefined

const of = (ast: SchemaAST.AST): Test => {
  const test = ast.encoding === undefined ? unchecked(ast) : never
  const { checks } = ast
  return checks === undefined
    ? test
    : (value) => test(value) && checks.every((check) => passes(check, ast, value as never))
}

/**
 * A quick look whether a JSON value has the shape of a schema that transforms nothing and takes no excess keys.
 *
 * `true` is certain; after `false` the schema itself has to look, which also knows what is wrong. A part of the
 * language of schemas that is not understood here is always `false`.
 */
export const conforms = (schema: Schema.Top): Test => of(schema.ast)
