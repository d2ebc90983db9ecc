import * as PolicyIssue from "../PolicyIssue.ts"
import * as PolicyVariable from "../PolicyVariable.ts"
import type { Report } from "./ElementRules.ts"
import * as PolicySetting from "./PolicySetting.ts"

const complaints: Readonly<Record<PolicyVariable.Problem["kind"], string>> = {
  unterminated: "variable without closing brace",
  "missing-quote": "default of a variable is not in single quotes",
  space: "space in the name of a variable",
  "empty-name": "variable without name"
}

const forms = "write `${key}` or `${key, 'default'}`"

/**
 * Variables are well formed; before `2012-10-17` they are no variables at all, which surprises but is stored.
 * @clause validation.variables
 */
export const check = (text: string, pointer: string, setting: PolicySetting.PolicySetting, report: Report): void => {
  if (!text.includes("${")) return
  if (!PolicySetting.knowsVariables(setting)) {
    const help = "set `Version` to `2012-10-17`"
    report(PolicyIssue.warning("variable-as-text", pointer, `\`${text}\` is plain text in this version`, help))
    return
  }
  for (const problem of PolicyVariable.problems(text)) {
    report(PolicyIssue.error("malformed-variable", pointer, `${complaints[problem.kind]}: \`${problem.text}\``, forms))
  }
}
