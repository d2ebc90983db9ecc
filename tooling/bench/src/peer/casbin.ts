import { type Enforcer, newEnforcer, newModelFromString } from "casbin"
import type { Contestant } from "../contestant/Contestant.ts"
import type { Operator, StatementJson } from "../setting/PolicyJson.ts"
import type { Setting } from "../setting/Setting.ts"
import { byLayers, keysOf, type Layer, layersOf, namedPrincipal, patternText, rangesText } from "./layers.ts"

const model = `
[request_definition]
r = sub, act, obj, keys
[policy_definition]
p = act, obj, rule, eft
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = regexMatch(r.act, p.act) && regexMatch(r.obj, p.obj) && eval(p.rule)
`

const listed = (key: string, values: ReadonlyArray<string>): string =>
  `(${values.map((value) => `r.keys['${key}'] == '${value}'`).join(" || ")})`

// A rule is put in by `String.replace`, which reads `$'` as something else: the end is said in another way.
const matches = (key: string, pattern: string): string =>
  `regexMatch(r.keys['${key}'], '${pattern.replace(/\$$/, "(?!.)")}')`

const operators: Readonly<Record<Operator, (key: string, values: ReadonlyArray<string>) => string>> = {
  Bool: listed,
  StringEquals: listed,
  StringNotEquals: (key, values) => `!${listed(key, values)}`,
  StringLike: (key, values) => matches(key, patternText(values)),
  IpAddress: (key, values) => matches(key, rangesText(values)),
  NotIpAddress: (key, values) => `!${matches(key, rangesText(values))}`
}

const ruleOf = (statement: StatementJson): string => {
  const principal = namedPrincipal(statement)
  const tests = Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => operators[operator as Operator](key, values))
  )
  return [...(principal === undefined ? [] : [`r.sub == '${principal}'`]), ...tests].join(" && ") || "true"
}

const enforcerOf = async (layer: Layer): Promise<Enforcer> => {
  const enforcer = await newEnforcer(newModelFromString(model))
  await enforcer.addPolicies(
    layer.map((statement) => [
      patternText(statement.Action),
      patternText(statement.Resource),
      ruleOf(statement),
      statement.Effect.toLowerCase()
    ])
  )
  return enforcer
}

/** casbin: one enforcer a layer, patterns as regular expressions, conditions as rules. */
export const casbin = async (setting: Setting): Promise<Contestant> => {
  const enforcers = await Promise.all(layersOf(setting).map(enforcerOf))
  const pool = setting.questions.map(
    (question) =>
      [setting.roleArn, question.request.action, question.request.resource, keysOf(setting, question)] as const
  )
  return byLayers(
    "casbin",
    pool,
    enforcers.map(
      (enforcer) =>
        (asked): boolean =>
          enforcer.enforceSync(...asked)
    )
  )
}
