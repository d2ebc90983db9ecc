import type { JsonObject } from "../JsonValue.ts"
import * as JsonValue from "../JsonValue.ts"
import * as PolicyIssue from "../PolicyIssue.ts"
import * as Spelling from "../Spelling.ts"
import * as ActionRules from "./ActionRules.ts"
import * as ConditionRules from "./ConditionRules.ts"
import * as ElementRules from "./ElementRules.ts"
import * as PolicySetting from "./PolicySetting.ts"
import * as PrincipalRules from "./PrincipalRules.ts"
import * as ResourceRules from "./ResourceRules.ts"

const elements: ReadonlyArray<string> = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition"
]

const effects: ReadonlyArray<string> = ["Allow", "Deny"]

/**
 * `Effect` is exactly `Allow` or `Deny`.
 * @clause validation.effect-and-version
 */
function* effect(statement: JsonObject, pointer: string): ElementRules.Issues {
  const value = statement["Effect"]
  const at = JsonValue.child(pointer, "Effect")
  if (value === undefined) yield PolicyIssue.error("missing-element", pointer, "no `Effect`")
  else if (typeof value !== "string") yield ElementRules.wrongType(at, "Effect", "`Allow` or `Deny`", value)
  else if (!effects.includes(value)) {
    const help = Spelling.didYouMean(value, effects)
    yield PolicyIssue.error("unknown-effect", at, `unknown effect \`${value}\``, help)
  }
}

/**
 * IAM takes letters and digits as `Sid`; other services store more.
 * @clause validation.sid
 */
function* sid(statement: JsonObject, pointer: string, setting: PolicySetting.PolicySetting): ElementRules.Issues {
  const value = statement["Sid"]
  const at = JsonValue.child(pointer, "Sid")
  if (value === undefined) return
  if (typeof value !== "string") yield ElementRules.wrongType(at, "Sid", "a string", value)
  else if (!/^[A-Za-z0-9]*$/.test(value)) {
    const make = PolicySetting.rules(setting).strictSid ? PolicyIssue.error : PolicyIssue.warning
    yield make("sid-characters", at, `\`Sid\` \`${value}\` has more than letters and digits`)
  }
}

/**
 * A resource control policy of a customer only denies.
 * @clause validation.resource-control-policy
 */
function* denies(statement: JsonObject, pointer: string, setting: PolicySetting.PolicySetting): ElementRules.Issues {
  if (setting.policyType !== "RESOURCE_CONTROL_POLICY" || statement["Effect"] !== "Allow") return
  const at = JsonValue.child(pointer, "Effect")
  yield PolicyIssue.error("resource-control-policy", at, "`Allow` in a resource control policy")
}

/**
 * Every rule about one statement.
 * @clause grammar.statement
 */
export function* check(statement: unknown, pointer: string, setting: PolicySetting.PolicySetting): ElementRules.Issues {
  if (!JsonValue.isObject(statement)) {
    yield ElementRules.wrongType(pointer, "Statement", "an object or a list of objects", statement)
    return
  }
  yield* ElementRules.known(statement, pointer, elements)
  yield* sid(statement, pointer, setting)
  yield* effect(statement, pointer)
  yield* denies(statement, pointer, setting)
  yield* PrincipalRules.check(statement, pointer, setting)
  yield* ActionRules.check(statement, pointer, setting)
  yield* ResourceRules.check(statement, pointer, setting)
  yield* ConditionRules.check(statement, pointer, setting)
}
