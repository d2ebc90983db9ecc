import { Arn, Spelling } from "@countersign/engine"
import { Result } from "effect"
import { InvalidOperation } from "./InvalidOperation.ts"
import type { Operation, Parameter } from "./Operation.ts"
import { pairsOf } from "./template.ts"

/** Values of parameters by name, as a person wrote them. */
export type Given = Readonly<Record<string, string>>

const line = ({ meaning, name, required }: Parameter): string =>
  `    ${required ? `${name}=…` : `[${name}=…]`}  ${meaning}`

/** Everything that can be said of an operation, each parameter on a line. */
const usage = ({ name, parameters }: Operation): string => [`${name} takes`, ...parameters.map(line)].join("\n")

const fail = (message: string, operation: Operation, parameter: string) =>
  Result.fail(new InvalidOperation({ message, parameter, help: usage(operation) }))

const unknownParameter = (name: string, operation: Operation) => {
  const names = operation.parameters.map((parameter) => parameter.name)
  const help = Spelling.didYouMean(name, names)
  const message = `${operation.name} has no parameter \`${name}\`${help === undefined ? "" : `, ${help}`}`
  return fail(message, operation, name)
}

const forms: Readonly<Record<Parameter["kind"], (value: string) => string | undefined>> = {
  arn: (value) => (Arn.parse(value) === undefined ? "is not an ARN" : undefined),
  tags: (value) => (pairsOf(value).some(([key]) => key === "") ? "is no list of tags, key=value,key=value" : undefined),
  list: () => undefined,
  text: () => undefined
}

/** The parameters of an operation: all that are required, none that it does not have, each of its kind. */
export const readParameters = (operation: Operation, given: Given): Result.Result<Given, InvalidOperation> => {
  const { parameters } = operation
  const extra = Object.keys(given).find((name) => parameters.every((parameter) => parameter.name !== name))
  if (extra !== undefined) return unknownParameter(extra, operation)
  const missing = parameters.filter(({ name, required }) => required && !Object.hasOwn(given, name))
  if (missing.length > 0) {
    const names = missing.map(({ name }) => `\`${name}\``).join(", ")
    return fail(`${operation.name} needs ${names}`, operation, missing[0]!.name)
  }
  for (const { kind, name } of parameters) {
    const value = given[name]
    const problem = value === undefined ? undefined : value === "" ? "is empty" : forms[kind](value)
    if (problem !== undefined) return fail(`\`${name}=${value}\` ${problem}`, operation, name)
  }
  return Result.succeed(given)
}
