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
const effect = (statement: JsonObject, pointer: string, report: ElementRules.Report): void => {
  const value = statement["Effect"]
  const at = JsonValue.child(pointer, "Effect")
  if (value === undefined) report(PolicyIssue.error("missing-element", pointer, "no `Effect`"))
  else if (typeof value !== "string") report(ElementRules.wrongType(at, "Effect", "`Allow` or `Deny`", value))
  else if (!effects.includes(value)) {
    const help = Spelling.didYouMean(value, effects)
    report(PolicyIssue.error("unknown-effect", at, `unknown effect \`${value}\``, help))
  }
}

/**
 * IAM takes letters and digits as `Sid`; other services store more.
 * @clause validation.sid
 */
const sid = (
  statement: JsonObject,
  pointer: string,
  setting: PolicySetting.PolicySetting,
  report: ElementRules.Report
): void => {
  const value = statement["Sid"]
  const at = JsonValue.child(pointer, "Sid")
  if (value === undefined) return
  if (typeof value !== "string") report(ElementRules.wrongType(at, "Sid", "a string", value))
  else if (!/^[A-Za-z0-9]*$/.test(value)) {
    const make = PolicySetting.rules(setting).strictSid ? PolicyIssue.error : PolicyIssue.warning
    report(make("sid-characters", at, `\`Sid\` \`${value}\` has more than letters and digits`))
  }
}

/**
 * A resource control policy of a customer only denies.
 * @clause validation.resource-control-policy
 */
const denies = (
  statement: JsonObject,
  pointer: string,
  setting: PolicySetting.PolicySetting,
  report: ElementRules.Report
): void => {
  if (setting.policyType !== "RESOURCE_CONTROL_POLICY" || statement["Effect"] !== "Allow") return
  const at = JsonValue.child(pointer, "Effect")
  report(PolicyIssue.error("resource-control-policy", at, "`Allow` in a resource control policy"))
}

/**
 * Every rule about one statement.
 * @clause grammar.statement
 */
export const check = (
  statement: unknown,
  pointer: string,
  setting: PolicySetting.PolicySetting,
  report: ElementRules.Report
): void => {
  if (!JsonValue.isObject(statement)) {
    report(ElementRules.wrongType(pointer, "Statement", "an object or a list of objects", statement))
    return
  }
  ElementRules.known(statement, pointer, elements, report)
  sid(statement, pointer, setting, report)
  effect(statement, pointer, report)
  denies(statement, pointer, setting, report)
  PrincipalRules.check(statement, pointer, setting, report)
  ActionRules.check(statement, pointer, setting, report)
  ResourceRules.check(statement, pointer, setting, report)
  ConditionRules.check(statement, pointer, setting, report)
}
