import PBAC from "pbac"
import type { Contestant } from "../contestant/Contestant.ts"
import type { StatementJson } from "../setting/PolicyJson.ts"
import type { Setting } from "../setting/Setting.ts"
import { byLayers, keysOf, type Layer, layersOf, namedPrincipal } from "./layers.ts"

// A negated operator holds there if any of its values differs: each value has an operator of its own, of equal meaning.
const negated: Readonly<Record<string, ReadonlyArray<string>>> = {
  NotIpAddress: ["NotIpAddress", "NotIpAddressIfExists"],
  StringNotEquals: ["StringNotEquals", "StringNotLike", "StringNotEqualsIgnoreCase"]
}

const testOf = ([operator, keys]: [string, Readonly<Record<string, ReadonlyArray<string>>>]): ReadonlyArray<object> =>
  Object.entries(keys).flatMap(([key, values]): ReadonlyArray<object> => {
    const names = negated[operator]
    return names === undefined
      ? [{ [operator]: { [key]: values } }]
      : values.map((value, at) => ({ [names[at]!]: { [key]: value } }))
  })

// It has no `Principal: "*"`: a statement for everyone names nobody.
const statementOf = (statement: StatementJson): object => {
  const { Condition = {}, Principal: _, ...rest } = statement
  const principal = namedPrincipal(statement)
  return {
    ...rest,
    ...(principal === undefined ? {} : { Principal: { AWS: [principal] } }),
    Condition: Object.assign({}, ...Object.entries(Condition).flatMap(testOf)) as object
  }
}

const engineOf = (layer: Layer): PBAC => new PBAC([{ Version: "2012-10-17", Statement: layer.map(statementOf) }])

/** `aws:SecureTransport` as `{ aws: { SecureTransport } }`. */
const nested = (keys: Readonly<Record<string, string>>): Record<string, Record<string, string>> => {
  const context: Record<string, Record<string, string>> = {}
  for (const [name, value] of Object.entries(keys)) {
    const [service = "", key = ""] = name.split(":")
    context[service] = { ...context[service], [key]: value }
  }
  return context
}

/** pbac: policies in AWS's own syntax, one engine a layer. */
export const pbac = (setting: Setting): Contestant => {
  const engines = layersOf(setting).map(engineOf)
  const pool = setting.questions.map((question) => ({
    principal: { AWS: [setting.roleArn] },
    action: question.request.action,
    resource: question.request.resource,
    context: nested(keysOf(setting, question))
  }))
  return byLayers(
    "pbac",
    pool,
    engines.map(
      (engine) =>
        (asked): boolean =>
          engine.evaluate(asked)
    )
  )
}
