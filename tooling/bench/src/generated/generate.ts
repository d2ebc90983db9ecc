import { Admits } from "@countersign/engine"
import { type Layer, layersOf, namedPrincipal, patternText } from "../peer/layers.ts"
import type { Operator, StatementJson } from "../setting/PolicyJson.ts"
import type { Setting } from "../setting/Setting.ts"
import { patternsTest } from "./patternTest.ts"

/** Decides a request of the one role, as code that was made for its policies alone. */
export type Generated = (action: string, resource: string, keys: Readonly<Record<string, string>>) => Admits.Admits

const equals = (value: string, values: ReadonlyArray<string>): string =>
  `(${values.map((one) => `${value} === ${JSON.stringify(one)}`).join(" || ")})`

const bitsOf = (address: string): number =>
  address.split(".").reduce((bits, part) => ((bits << 8) | Number(part)) >>> 0, 0)

const within = (value: string, ranges: ReadonlyArray<string>): string => {
  const tests = ranges.map((range) => {
    const [address = "", bits = "32"] = range.split("/")
    const shift = 32 - Number(bits)
    return `bitsOf(${value}) >>> ${shift} === ${bitsOf(address) >>> shift}`
  })
  return `(${tests.join(" || ")})`
}

const operators: Readonly<Record<Operator, (value: string, values: ReadonlyArray<string>) => string>> = {
  Bool: equals,
  StringEquals: equals,
  StringNotEquals: (value, values) => `!${equals(value, values)}`,
  StringLike: patternsTest,
  IpAddress: within,
  NotIpAddress: (value, values) => `!${within(value, values)}`
}

const testOf = ({ Condition = {}, Resource }: StatementJson): string => {
  const conditions = Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => operators[operator as Operator](`keys[${JSON.stringify(key)}]`, values))
  )
  return `(${[patternsTest("resource", Resource), ...conditions].join(" && ")})`
}

const any = (layer: Layer, effect: StatementJson["Effect"]): string =>
  layer
    .filter(({ Effect }) => Effect === effect)
    .map(testOf)
    .join(" || ") || "false"

// A statement for another principal, or for other actions, can never apply.
const mayApply =
  (roleArn: string, action: string) =>
  (statement: StatementJson): boolean => {
    const principal = namedPrincipal(statement)
    const speaks = new RegExp(patternText(statement.Action)).test(action)
    return speaks && (principal === undefined || principal === roleArn)
  }

const forAction = (setting: Setting, action: string): string => {
  const layers = layersOf(setting).map((layer) => layer.filter(mayApply(setting.roleArn, action)))
  return [
    `case ${JSON.stringify(action)}:`,
    ...layers.map((layer) => `if (${any(layer, "Deny")}) return ${Admits.explicitDeny}`),
    ...layers.map((layer) => `if (!(${any(layer, "Allow")})) return ${Admits.implicitDeny}`),
    `return ${Admits.allow}`
  ].join("\n")
}

/** The text of a function that decides the setting's requests: for each of their actions, what can still apply. */
const generatedText = (setting: Setting): string => {
  const actions = new Set(setting.questions.map(({ request }) => request.action))
  return ["let at = 0", "switch (action) {", ...[...actions].map((action) => forAction(setting, action)), "}"].join(
    "\n"
  )
}

/** The same as a function: what compiling policies to code can reach at best. */
export const generate = (setting: Setting): Generated => {
  // oxlint-disable-next-line typescript/no-implied-eval -- code made at run time is what is measured
  const make = new Function("bitsOf", `return (action, resource, keys) => {\n${generatedText(setting)}\n}`)
  return (make as (bits: typeof bitsOf) => Generated)(bitsOf)
}
