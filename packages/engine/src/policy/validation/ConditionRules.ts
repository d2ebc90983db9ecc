import type { ConditionOperatorName } from "../ConditionOperatorName.ts"
import * as OperatorName from "../ConditionOperatorName.ts"
import type { JsonObject } from "../JsonValue.ts"
import * as JsonValue from "../JsonValue.ts"
import * as PolicyIssue from "../PolicyIssue.ts"
import * as ConditionKeyRules from "./ConditionKeyRules.ts"
import * as ConditionValueRules from "./ConditionValueRules.ts"
import * as ElementRules from "./ElementRules.ts"
import * as OperatorSpelling from "./OperatorSpelling.ts"
import type { PolicySetting } from "./PolicySetting.ts"

/**
 * An operator is one of AWS's, in exact letters, and takes a set operator only where AWS has one.
 * @clause grammar.condition
 * @clause validation.operators
 */
const operatorName = (name: string, pointer: string, report: ElementRules.Report): void => {
  const operator = OperatorName.parse(name)
  if (operator === undefined) {
    const help = OperatorSpelling.help(name)
    report(PolicyIssue.error("unknown-operator", pointer, `unknown condition operator \`${name}\``, help))
  } else if (operator.quantifier !== undefined && !OperatorName.takesQuantifier(operator.base)) {
    report(PolicyIssue.error("set-operator", pointer, `\`${operator.base}\` has no set operator: \`${name}\``))
  }
}

/**
 * Condition keys ignore case, so two keys that differ only in case are one key twice.
 * @clause validation.duplicate-keys
 */
const repeatedKeys = (tests: JsonObject, pointer: string, report: ElementRules.Report): void => {
  const seen = new Map<string, string>()
  for (const key of Object.keys(tests)) {
    const first = seen.get(key.toLowerCase())
    const at = JsonValue.child(pointer, key)
    if (first === undefined) seen.set(key.toLowerCase(), key)
    else report(PolicyIssue.error("duplicate-condition-key", at, `\`${key}\` differs from \`${first}\` only in case`))
  }
}

const asksNull = (condition: JsonObject, key: string): boolean => {
  const tests = condition["Null"]
  if (!JsonValue.isObject(tests)) return false
  const found = Object.keys(tests).find((name) => name.toLowerCase() === key.toLowerCase())
  return (
    found !== undefined && JsonValue.list(tests[found]).some((value) => /^false$/i.test(JsonValue.text(value) ?? ""))
  )
}

/**
 * `ForAllValues` holds when the key is absent, so an `Allow` needs a `Null` test beside it.
 * @clause validation.set-operators
 */
const vacuous = (
  statement: JsonObject,
  condition: JsonObject,
  operator: ConditionOperatorName,
  key: string,
  pointer: string,
  report: ElementRules.Report
): void => {
  if (operator.quantifier !== "ForAllValues" || statement["Effect"] !== "Allow" || asksNull(condition, key)) return
  const help = `add {"Null": {"${key}": "false"}}`
  report(PolicyIssue.warning("for-all-values", pointer, `\`ForAllValues\` allows requests without \`${key}\``, help))
}

const operatorTests = (
  statement: JsonObject,
  condition: JsonObject,
  name: string,
  pointer: string,
  setting: PolicySetting,
  report: ElementRules.Report
): void => {
  const block = condition[name]
  const operator = OperatorName.parse(name)
  if (!JsonValue.isObject(block)) {
    report(ElementRules.wrongType(pointer, name, "an object of condition keys", block))
    return
  }
  repeatedKeys(block, pointer, report)
  for (const key of Object.keys(block)) {
    const at = JsonValue.child(pointer, key)
    ConditionKeyRules.check(key, operator, at, report)
    ConditionValueRules.check(block[key], key, operator, at, setting, report)
    if (operator !== undefined) vacuous(statement, condition, operator, key, at, report)
  }
}

/** Every rule about `Condition`. */
export const check = (
  statement: JsonObject,
  pointer: string,
  setting: PolicySetting,
  report: ElementRules.Report
): void => {
  const condition = statement["Condition"]
  const at = JsonValue.child(pointer, "Condition")
  if (condition === undefined) return
  if (!JsonValue.isObject(condition)) {
    report(ElementRules.wrongType(at, "Condition", "an object of condition operators", condition))
    return
  }
  for (const name of Object.keys(condition)) {
    const place = JsonValue.child(at, name)
    operatorName(name, place, report)
    operatorTests(statement, condition, name, place, setting, report)
  }
}
