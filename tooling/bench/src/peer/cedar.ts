import {
  preparsePolicySet,
  type StatefulAuthorizationCall,
  statefulIsAuthorized
} from "@cedar-policy/cedar-wasm/nodejs"
import type { Contestant } from "../contestant/Contestant.ts"
import type { Operator, StatementJson } from "../setting/PolicyJson.ts"
import type { Question, Setting } from "../setting/Setting.ts"
import { keysOf, type Layer, layersOf, namedPrincipal } from "./layers.ts"

const either = (tests: ReadonlyArray<string>): string => (tests.length === 0 ? "false" : `(${tests.join(" || ")})`)

const like = (text: string, patterns: ReadonlyArray<string>): string =>
  either(patterns.map((one) => (one.includes("*") ? `${text} like "${one}"` : `${text} == "${one}"`)))

const within = (key: string, ranges: ReadonlyArray<string>): string =>
  either(ranges.map((range) => `${key}.isInRange(ip("${range}"))`))

const equals = (key: string, values: ReadonlyArray<string>): string =>
  either(values.map((value) => `${key} == "${value}"`))

const operators: Readonly<Record<Operator, (key: string, values: ReadonlyArray<string>) => string>> = {
  Bool: equals,
  StringEquals: equals,
  StringNotEquals: (key, values) => `!${equals(key, values)}`,
  StringLike: like,
  IpAddress: within,
  NotIpAddress: (key, values) => `!${within(key, values)}`
}

const testOf = (statement: StatementJson): string => {
  const principal = namedPrincipal(statement)
  const tests = Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => operators[operator as Operator](`context["${key}"]`, values))
  )
  return [
    like("context.action", statement.Action),
    like("context.resource", statement.Resource),
    ...(principal === undefined ? [] : [`principal == Role::"${principal}"`]),
    ...tests
  ].join(" && ")
}

const testsOf = (layer: Layer, effect: StatementJson["Effect"]): ReadonlyArray<string> =>
  layer.filter(({ Effect }) => Effect === effect).map(testOf)

const scope = "(principal, action, resource)"

// One set and one call: what the role's policies allow is permitted, unless a layer denies it or is silent.
const policiesOf = (setting: Setting): string => {
  const [identity, ...others] = layersOf(setting)
  return [
    ...testsOf(identity, "Allow").map((test) => `permit${scope} when { ${test} };`),
    ...[identity, ...others]
      .flatMap((layer) => testsOf(layer, "Deny"))
      .map((test) => `forbid${scope} when { ${test} };`),
    ...others.map((layer) => `forbid${scope} unless { ${either(testsOf(layer, "Allow"))} };`)
  ].join("\n")
}

const callOf = (setting: Setting, question: Question, preparsedPolicySetId: string): StatefulAuthorizationCall => {
  const { "aws:SourceIp": address, ...keys } = keysOf(setting, question)
  const { action, resource } = question.request
  return {
    principal: { type: "Role", id: setting.roleArn },
    action: { type: "Action", id: action },
    resource: { type: "Object", id: resource },
    context: {
      ...keys,
      action,
      resource,
      ...(address === undefined ? {} : { "aws:SourceIp": { __extn: { fn: "ip", arg: address } } })
    },
    preparsedPolicySetId,
    entities: []
  }
}

const allows = (call: StatefulAuthorizationCall): boolean => {
  const answer = statefulIsAuthorized(call)
  return answer.type === "success" && answer.response.decision === "allow"
}

/** Cedar through its stateful interface: the policies are parsed once. */
export const cedar = (setting: Setting): Contestant => {
  const parsed = preparsePolicySet(setting.bucket, { staticPolicies: policiesOf(setting) })
  if (parsed.type === "failure") throw new Error(parsed.errors.map(({ message }) => message).join(", "))
  const pool = setting.questions.map((question) => callOf(setting, question, setting.bucket))
  return {
    engine: "@cedar-policy/cedar-wasm",
    measure: "decision",
    decisions: pool.length,
    answers: () => pool.map((call) => (allows(call) ? "Allow" : "Deny")),
    sweep: () => {
      let allowed = 0
      for (const call of pool) if (allows(call)) allowed++
      return allowed
    }
  }
}
