import type { JsonObject } from "../JsonValue.ts"
import * as JsonValue from "../JsonValue.ts"
import * as PolicyIssue from "../PolicyIssue.ts"
import * as Spelling from "../Spelling.ts"
import * as ElementRules from "./ElementRules.ts"
import * as FederationRules from "./FederationRules.ts"
import * as PolicySetting from "./PolicySetting.ts"
import * as PrincipalValue from "./PrincipalValue.ts"

function* kind(name: string, value: unknown, pointer: string): ElementRules.Issues {
  if (!PrincipalValue.isKind(name)) {
    const help = Spelling.didYouMean(name, PrincipalValue.kinds)
    yield PolicyIssue.error("unknown-principal-type", pointer, `unknown principal type \`${name}\``, help)
    return
  }
  yield* ElementRules.stringList(value, pointer, name)
  for (const [text, at] of ElementRules.texts(value, pointer)) yield* PrincipalValue.check(name, text, at)
}

/**
 * A principal is `"*"` or an object of principal types; no other bare string.
 * @clause grammar.principal
 * @clause validation.empty-lists
 */
function* wellFormed(element: unknown, pointer: string, name: string): ElementRules.Issues {
  if (element === "*") return
  if (typeof element === "string") {
    const help = `write {"AWS": "${element}"}`
    yield PolicyIssue.error("invalid-principal", pointer, `bare string \`${element}\` as \`${name}\``, help)
  } else if (JsonValue.isObject(element)) {
    if (Object.keys(element).length === 0) {
      yield PolicyIssue.warning("empty-principal", pointer, `\`${name}\` is empty and matches nobody`)
    }
    for (const type of Object.keys(element)) yield* kind(type, element[type], JsonValue.child(pointer, type))
  } else yield ElementRules.wrongType(pointer, name, '`"*"` or an object', element)
}

/**
 * Policies on resources say whom they speak of, policies on identities cannot.
 * @clause validation.principal-presence
 * @clause validation.service-control-policy
 */
function* presence(
  names: ReadonlyArray<string>,
  pointer: string,
  setting: PolicySetting.PolicySetting
): ElementRules.Issues {
  const place = PolicySetting.describe(setting)
  if (PolicySetting.rules(setting).principal === "required" && names.length === 0) {
    yield PolicyIssue.error("missing-principal", pointer, `no \`Principal\` in ${place}`)
  }
  if (PolicySetting.rules(setting).principal === "required") return
  for (const name of names) {
    yield PolicyIssue.error("forbidden-principal", JsonValue.child(pointer, name), `\`${name}\` in ${place}`)
  }
}

/**
 * `NotPrincipal` goes with `Deny` in policies on resources and nowhere else.
 * @clause validation.not-principal
 */
function* negated(statement: JsonObject, pointer: string, setting: PolicySetting.PolicySetting): ElementRules.Issues {
  const { notPrincipal, principal } = PolicySetting.rules(setting)
  if (statement["NotPrincipal"] === undefined || principal === "forbidden") return
  const at = JsonValue.child(pointer, "NotPrincipal")
  if (!notPrincipal) {
    yield PolicyIssue.error("not-principal", at, `\`NotPrincipal\` in ${PolicySetting.describe(setting)}`)
  } else if (statement["Effect"] === "Allow") {
    const help = "use `Principal` and a condition"
    yield PolicyIssue.error("not-principal", at, "`NotPrincipal` with `Allow`", help)
  }
}

/**
 * A resource control policy speaks of everyone; a trust policy writes everyone as `{"AWS": "*"}`.
 * @clause validation.resource-control-policy
 * @clause validation.trust-policy
 */
function* everyone(statement: JsonObject, pointer: string, setting: PolicySetting.PolicySetting): ElementRules.Issues {
  const element = statement["Principal"]
  const at = JsonValue.child(pointer, "Principal")
  if (setting.policyType === "RESOURCE_CONTROL_POLICY" && element !== undefined && element !== "*") {
    yield PolicyIssue.error("resource-control-policy", at, "`Principal` of a resource control policy must be `*`")
  }
  if (setting.policyType === "ROLE_TRUST_POLICY" && element === "*") {
    yield PolicyIssue.error("trust-policy", at, "bare `*` as `Principal` of a role trust policy", 'write {"AWS": "*"}')
  }
}

/** Every rule about `Principal` and `NotPrincipal`. */
export function* check(
  statement: JsonObject,
  pointer: string,
  setting: PolicySetting.PolicySetting
): ElementRules.Issues {
  const names = ["Principal", "NotPrincipal"].filter((name) => statement[name] !== undefined)
  yield* ElementRules.notBoth(statement, pointer, "Principal")
  yield* presence(names, pointer, setting)
  yield* negated(statement, pointer, setting)
  yield* everyone(statement, pointer, setting)
  for (const name of names) yield* wellFormed(statement[name], JsonValue.child(pointer, name), name)
  if (setting.policyType === "ROLE_TRUST_POLICY") yield* FederationRules.check(statement, pointer)
}
