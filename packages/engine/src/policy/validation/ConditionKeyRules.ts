import type { ConditionOperatorName } from "../ConditionOperatorName.ts"
import * as GlobalConditionKey from "../GlobalConditionKey.ts"
import * as PolicyIssue from "../PolicyIssue.ts"
import * as Spelling from "../Spelling.ts"
import type { Report } from "./ElementRules.ts"

/**
 * AWS stores any key; one that no request carries makes the test useless.
 * @clause validation.condition-keys
 */
const name = (key: string, pointer: string, report: Report): void => {
  if (!key.includes(":")) {
    report(PolicyIssue.warning("condition-key", pointer, `condition key \`${key}\` has no service prefix`))
  } else if (/^aws:/i.test(key) && GlobalConditionKey.find(key) === undefined) {
    const stem = GlobalConditionKey.stem(key)
    const help = Spelling.didYouMean(stem, GlobalConditionKey.names)
    report(PolicyIssue.warning("unknown-condition-key", pointer, `unknown global condition key \`${key}\``, help))
  }
}

/**
 * A key that can hold several values needs a set operator, one that cannot has no use for it.
 * @clause validation.set-operators
 */
const setOperator = (key: string, operator: ConditionOperatorName, pointer: string, report: Report): void => {
  const known = GlobalConditionKey.find(key)
  if (known === undefined || operator.base === "Null") return
  if (known.multivalued && operator.quantifier === undefined) {
    const help = `write \`ForAnyValue:${operator.base}\` or \`ForAllValues:${operator.base}\``
    report(PolicyIssue.warning("missing-set-operator", pointer, `\`${key}\` can hold several values`, help))
  }
  if (!known.multivalued && operator.quantifier !== undefined) {
    const message = `\`${operator.quantifier}\` on \`${key}\`, which holds one value`
    report(PolicyIssue.warning("needless-set-operator", pointer, message))
  }
}

/** Every rule about the name of a condition key. */
export const check = (
  key: string,
  operator: ConditionOperatorName | undefined,
  pointer: string,
  report: Report
): void => {
  name(key, pointer, report)
  if (operator !== undefined) setOperator(key, operator, pointer, report)
}
