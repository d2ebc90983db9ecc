import type { Base, ConditionOperatorName, Family } from "../ConditionOperatorName.ts"
import * as OperatorName from "../ConditionOperatorName.ts"
import * as GlobalConditionKey from "../GlobalConditionKey.ts"
import * as JsonValue from "../JsonValue.ts"
import * as PolicyIssue from "../PolicyIssue.ts"
import * as PolicyVariable from "../PolicyVariable.ts"
import * as ConditionValue from "./ConditionValue.ts"
import * as ElementRules from "./ElementRules.ts"
import * as PolicySetting from "./PolicySetting.ts"
import * as VariableRules from "./VariableRules.ts"

const hasWildcard = (text: string): boolean =>
  PolicyVariable.parse(text).some((part) => part.kind === "star" || part.kind === "question")

const isPattern = (base: Base): boolean => base.endsWith("Like") || base.startsWith("Arn")

/**
 * A wildcard in an exact operator is a letter; in a key that names one account or network it widens too far.
 * @clause validation.set-operators
 */
const wildcards = (text: string, key: string, base: Base, pointer: string, report: ElementRules.Report): void => {
  const family = OperatorName.family(base)
  if ((family !== "String" && family !== "Arn") || !hasWildcard(text)) return
  if (!isPattern(base)) {
    const help = `use \`${base.includes("Not") ? "StringNotLike" : "StringLike"}\``
    report(PolicyIssue.warning("literal-wildcard", pointer, `wildcard in \`${text}\` is a letter to \`${base}\``, help))
  } else if (GlobalConditionKey.find(key)?.sensitive === true) {
    report(PolicyIssue.warning("sensitive-wildcard", pointer, `wildcard in \`${text}\` for \`${key}\``))
  }
}

/**
 * Strings and ARNs take variables, `Bool` is documented both ways, and the rest refuse them.
 * @clause validation.variables
 */
const variables = (
  text: string,
  family: Family,
  pointer: string,
  setting: PolicySetting.PolicySetting,
  report: ElementRules.Report
): void => {
  if (!text.includes("${")) return
  const takes = family === "String" || family === "Arn" || family === "Bool"
  if (takes || !PolicySetting.knowsVariables(setting)) VariableRules.check(text, pointer, setting, report)
  else report(PolicyIssue.error("variable-in-condition", pointer, `variable in \`${text}\` for a ${family} operator`))
  if (family === "Bool")
    report(PolicyIssue.warning("variable-in-bool", pointer, `variable in \`${text}\` for \`Bool\``))
}

/**
 * AWS stores a value that its operator cannot read; such a value never matches.
 * @clause validation.condition-values
 */
const shape = (text: string, base: Base, pointer: string, report: ElementRules.Report): void => {
  const wanted = text.includes("${") ? undefined : ConditionValue.misfit(base, text)
  if (wanted !== undefined) {
    report(PolicyIssue.warning("condition-value", pointer, `\`${text}\` is not ${wanted} for \`${base}\``))
  }
  if (ConditionValue.looksLikeYear(base, text)) {
    const help = `write \`${text}-01\` for the year`
    report(PolicyIssue.warning("date-as-seconds", pointer, `\`${text}\` is read as seconds since 1970`, help))
  }
}

const one = (
  value: string,
  key: string,
  base: Base,
  pointer: string,
  setting: PolicySetting.PolicySetting,
  report: ElementRules.Report
): void => {
  shape(value, base, pointer, report)
  variables(value, OperatorName.family(base), pointer, setting, report)
  wildcards(value, key, base, pointer, report)
}

/** Every rule about the values of one condition key. */
export const check = (
  value: unknown,
  key: string,
  operator: ConditionOperatorName | undefined,
  pointer: string,
  setting: PolicySetting.PolicySetting,
  report: ElementRules.Report
): void => {
  if (Array.isArray(value) && value.length === 0) {
    report(PolicyIssue.warning("empty-condition", pointer, `\`${key}\` is compared with nothing`))
  }
  JsonValue.eachItem(value, pointer, (item, at) => {
    const found = JsonValue.text(item)
    if (found === undefined) report(ElementRules.wrongType(at, key, "text, a number or a boolean", item))
    else if (operator !== undefined) one(found, key, operator.base, at, setting, report)
  })
}
