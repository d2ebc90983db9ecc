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
function* value(action: string, pointer: string): ElementRules.Issues {
  if (action === "*") return
  const colon = action.indexOf(":")
  if (!/^[A-Za-z0-9-]+:./.test(action)) {
    const reason = /[*?]/.test(action.slice(0, Math.max(colon, 0))) ? "wildcard in the service of" : "malformed"
    yield PolicyIssue.error("malformed-action", pointer, `${reason} action \`${action}\``, help)
  } else if (!/^[A-Za-z0-9*?]+$/.test(action.slice(colon + 1))) {
    // AWS stores such names, managed policies have some; no operation is called so.
    yield PolicyIssue.warning("action-characters", pointer, `no operation is named like \`${action}\``)
  }
}

/**
 * A resource control policy names its actions: no `NotAction`, and never all of them.
 * @clause validation.resource-control-policy
 */
function* resourceControl(statement: JsonObject, pointer: string): ElementRules.Issues {
  if (statement["NotAction"] !== undefined) {
    const at = JsonValue.child(pointer, "NotAction")
    yield PolicyIssue.error("resource-control-policy", at, "`NotAction` in a resource control policy")
  }
  for (const [action, at] of ElementRules.texts(statement["Action"], JsonValue.child(pointer, "Action"))) {
    if (action !== "*") continue
    yield PolicyIssue.error("resource-control-policy", at, "action `*` in a resource control policy", "name a service")
  }
}

/**
 * A trust policy speaks of STS only.
 * @clause validation.trust-policy
 */
function* trust(statement: JsonObject, pointer: string): ElementRules.Issues {
  for (const name of ["Action", "NotAction"]) {
    for (const [action, at] of ElementRules.texts(statement[name], JsonValue.child(pointer, name))) {
      if (/^sts:/i.test(action)) continue
      yield PolicyIssue.error("trust-policy", at, `action \`${action}\` outside \`sts\` in a role trust policy`)
    }
  }
}

/** Every rule about `Action` and `NotAction`. */
export function* check(statement: JsonObject, pointer: string, setting: PolicySetting): ElementRules.Issues {
  yield* ElementRules.notBoth(statement, pointer, "Action")
  if (statement["Action"] === undefined && statement["NotAction"] === undefined) {
    yield PolicyIssue.error("missing-element", pointer, "neither `Action` nor `NotAction`")
  }
  for (const name of ["Action", "NotAction"]) {
    if (statement[name] === undefined) continue
    const at = JsonValue.child(pointer, name)
    yield* ElementRules.stringList(statement[name], at, name)
    for (const [action, place] of ElementRules.texts(statement[name], at)) yield* value(action, place)
  }
  if (setting.policyType === "RESOURCE_CONTROL_POLICY") yield* resourceControl(statement, pointer)
  if (setting.policyType === "ROLE_TRUST_POLICY") yield* trust(statement, pointer)
}
