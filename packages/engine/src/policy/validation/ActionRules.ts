import type { JsonObject } from "../JsonValue.ts"
import * as JsonValue from "../JsonValue.ts"
import * as PolicyIssue from "../PolicyIssue.ts"
import * as ElementRules from "./ElementRules.ts"
import type { PolicySetting } from "./PolicySetting.ts"

const help = "write `service:Operation` or `*`"

/**
 * An action is `*`, or a service prefix without wildcard and a pattern of its operation names.
 * @clause grammar.action
 * @clause validation.elements
 */
const value = (action: string, pointer: string, report: ElementRules.Report): void => {
  if (action === "*") return
  const colon = action.indexOf(":")
  if (!/^[A-Za-z0-9-]+:./.test(action)) {
    const reason = /[*?]/.test(action.slice(0, Math.max(colon, 0))) ? "wildcard in the service of" : "malformed"
    report(PolicyIssue.error("malformed-action", pointer, `${reason} action \`${action}\``, help))
  } else if (!/^[A-Za-z0-9*?]+$/.test(action.slice(colon + 1))) {
    // AWS stores such names, managed policies have some; no operation is called so.
    report(PolicyIssue.warning("action-characters", pointer, `no operation is named like \`${action}\``))
  }
}

/**
 * A resource control policy names its actions: no `NotAction`, and never all of them.
 * @clause validation.resource-control-policy
 */
const resourceControl = (statement: JsonObject, pointer: string, report: ElementRules.Report): void => {
  if (statement["NotAction"] !== undefined) {
    const at = JsonValue.child(pointer, "NotAction")
    report(PolicyIssue.error("resource-control-policy", at, "`NotAction` in a resource control policy"))
  }
  ElementRules.eachText(statement["Action"], JsonValue.child(pointer, "Action"), (action, at) => {
    if (action !== "*") return
    report(
      PolicyIssue.error("resource-control-policy", at, "action `*` in a resource control policy", "name a service")
    )
  })
}

/**
 * A trust policy speaks of STS only.
 * @clause validation.trust-policy
 */
const trust = (statement: JsonObject, pointer: string, report: ElementRules.Report): void => {
  for (const name of ["Action", "NotAction"]) {
    ElementRules.eachText(statement[name], JsonValue.child(pointer, name), (action, at) => {
      if (/^sts:/i.test(action)) return
      report(PolicyIssue.error("trust-policy", at, `action \`${action}\` outside \`sts\` in a role trust policy`))
    })
  }
}

/** Every rule about `Action` and `NotAction`. */
export const check = (
  statement: JsonObject,
  pointer: string,
  setting: PolicySetting,
  report: ElementRules.Report
): void => {
  ElementRules.notBoth(statement, pointer, "Action", report)
  if (statement["Action"] === undefined && statement["NotAction"] === undefined) {
    report(PolicyIssue.error("missing-element", pointer, "neither `Action` nor `NotAction`"))
  }
  for (const name of ["Action", "NotAction"]) {
    if (statement[name] === undefined) continue
    const at = JsonValue.child(pointer, name)
    ElementRules.stringList(statement[name], at, name, report)
    ElementRules.eachText(statement[name], at, (action, place) => value(action, place, report))
  }
  if (setting.policyType === "RESOURCE_CONTROL_POLICY") resourceControl(statement, pointer, report)
  if (setting.policyType === "ROLE_TRUST_POLICY") trust(statement, pointer, report)
}
