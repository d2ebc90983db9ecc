import type { JsonObject } from "../JsonValue.ts"
import * as JsonValue from "../JsonValue.ts"
import * as PolicyIssue from "../PolicyIssue.ts"
import * as Spelling from "../Spelling.ts"
import * as ElementRules from "./ElementRules.ts"
import * as FederationRules from "./FederationRules.ts"
import * as PolicySetting from "./PolicySetting.ts"
import * as PrincipalValue from "./PrincipalValue.ts"

const kind = (name: string, value: unknown, pointer: string, report: ElementRules.Report): void => {
  if (!PrincipalValue.isKind(name)) {
    const help = Spelling.didYouMean(name, PrincipalValue.kinds)
    report(PolicyIssue.error("unknown-principal-type", pointer, `unknown principal type \`${name}\``, help))
    return
  }
  ElementRules.stringList(value, pointer, name, report)
  ElementRules.eachText(value, pointer, (text, at) => PrincipalValue.check(name, text, at, report))
}

/**
 * A principal is `"*"` or an object of principal types; no other bare string.
 * @clause grammar.principal
 * @clause validation.empty-lists
 */
const wellFormed = (element: unknown, pointer: string, name: string, report: ElementRules.Report): void => {
  if (element === "*") return
  if (typeof element === "string") {
    const help = `write {"AWS": "${element}"}`
    report(PolicyIssue.error("invalid-principal", pointer, `bare string \`${element}\` as \`${name}\``, help))
  } else if (JsonValue.isObject(element)) {
    if (Object.keys(element).length === 0) {
      report(PolicyIssue.warning("empty-principal", pointer, `\`${name}\` is empty and matches nobody`))
    }
    for (const type of Object.keys(element)) kind(type, element[type], JsonValue.child(pointer, type), report)
  } else report(ElementRules.wrongType(pointer, name, '`"*"` or an object', element))
}

/**
 * Policies on resources say whom they speak of, policies on identities cannot.
 * @clause validation.principal-presence
 * @clause validation.service-control-policy
 */
const presence = (
  names: ReadonlyArray<string>,
  pointer: string,
  setting: PolicySetting.PolicySetting,
  report: ElementRules.Report
): void => {
  const place = PolicySetting.describe(setting)
  if (PolicySetting.rules(setting).principal === "required" && names.length === 0) {
    report(PolicyIssue.error("missing-principal", pointer, `no \`Principal\` in ${place}`))
  }
  if (PolicySetting.rules(setting).principal === "required") return
  for (const name of names) {
    report(PolicyIssue.error("forbidden-principal", JsonValue.child(pointer, name), `\`${name}\` in ${place}`))
  }
}

/**
 * `NotPrincipal` goes with `Deny` in policies on resources and nowhere else.
 * @clause validation.not-principal
 */
const negated = (
  statement: JsonObject,
  pointer: string,
  setting: PolicySetting.PolicySetting,
  report: ElementRules.Report
): void => {
  const { notPrincipal, principal } = PolicySetting.rules(setting)
  if (statement["NotPrincipal"] === undefined || principal === "forbidden") return
  const at = JsonValue.child(pointer, "NotPrincipal")
  if (!notPrincipal) {
    report(PolicyIssue.error("not-principal", at, `\`NotPrincipal\` in ${PolicySetting.describe(setting)}`))
  } else if (statement["Effect"] === "Allow") {
    const help = "use `Principal` and a condition"
    report(PolicyIssue.error("not-principal", at, "`NotPrincipal` with `Allow`", help))
  }
}

/**
 * A resource control policy speaks of everyone; a trust policy writes everyone as `{"AWS": "*"}`.
 * @clause validation.resource-control-policy
 * @clause validation.trust-policy
 */
const everyone = (
  statement: JsonObject,
  pointer: string,
  setting: PolicySetting.PolicySetting,
  report: ElementRules.Report
): void => {
  const element = statement["Principal"]
  const at = JsonValue.child(pointer, "Principal")
  if (setting.policyType === "RESOURCE_CONTROL_POLICY" && element !== undefined && element !== "*") {
    report(PolicyIssue.error("resource-control-policy", at, "`Principal` of a resource control policy must be `*`"))
  }
  if (setting.policyType === "ROLE_TRUST_POLICY" && element === "*") {
    report(
      PolicyIssue.error("trust-policy", at, "bare `*` as `Principal` of a role trust policy", 'write {"AWS": "*"}')
    )
  }
}

/** Every rule about `Principal` and `NotPrincipal`. */
export const check = (
  statement: JsonObject,
  pointer: string,
  setting: PolicySetting.PolicySetting,
  report: ElementRules.Report
): void => {
  const names = ["Principal", "NotPrincipal"].filter((name) => statement[name] !== undefined)
  ElementRules.notBoth(statement, pointer, "Principal", report)
  presence(names, pointer, setting, report)
  negated(statement, pointer, setting, report)
  everyone(statement, pointer, setting, report)
  for (const name of names) wellFormed(statement[name], JsonValue.child(pointer, name), name, report)
  if (setting.policyType === "ROLE_TRUST_POLICY") FederationRules.check(statement, pointer, report)
}
