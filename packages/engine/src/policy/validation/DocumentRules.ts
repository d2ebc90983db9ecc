import type { JsonObject } from "../JsonValue.ts"
import * as JsonValue from "../JsonValue.ts"
import * as PolicyIssue from "../PolicyIssue.ts"
import * as Spelling from "../Spelling.ts"
import * as ElementRules from "./ElementRules.ts"
import * as PolicySetting from "./PolicySetting.ts"
import * as StatementRules from "./StatementRules.ts"

const versions: ReadonlyArray<string> = ["2012-10-17", "2008-10-17"]

/**
 * `Version` is one of two dates; a resource control policy takes the newer only.
 * @clause grammar.version
 * @clause validation.effect-and-version
 */
const version = (document: JsonObject, setting: PolicySetting.PolicySetting, report: ElementRules.Report): void => {
  const value = document["Version"]
  const isControl = setting.policyType === "RESOURCE_CONTROL_POLICY"
  if (value !== undefined && typeof value !== "string") {
    report(ElementRules.wrongType("/Version", "Version", "`2012-10-17` or `2008-10-17`", value))
  } else if (typeof value === "string" && !versions.includes(value)) {
    const help = Spelling.didYouMean(value, versions) ?? "versions are `2012-10-17` and `2008-10-17`"
    report(PolicyIssue.error("unknown-version", "/Version", `unknown version \`${value}\``, help))
  } else if (isControl && value !== "2012-10-17") {
    const message = "a resource control policy needs `Version` `2012-10-17`"
    report(PolicyIssue.error("resource-control-policy", value === undefined ? "" : "/Version", message))
  }
}

/**
 * No two statements of a policy share a `Sid`.
 * @clause validation.sid
 */
const repeatedSids = (
  document: JsonObject,
  setting: PolicySetting.PolicySetting,
  report: ElementRules.Report
): void => {
  const seen = new Set<string>()
  const make = PolicySetting.rules(setting).strictSid ? PolicyIssue.error : PolicyIssue.warning
  JsonValue.eachItem(document["Statement"], "/Statement", (statement, pointer) => {
    const sid = JsonValue.isObject(statement) ? statement["Sid"] : undefined
    // The console writes `"Sid": ""`, and that more than once.
    if (typeof sid !== "string" || sid === "") return
    if (seen.has(sid)) report(make("duplicate-sid", JsonValue.child(pointer, "Sid"), `duplicate \`Sid\` \`${sid}\``))
    seen.add(sid)
  })
}

const statements = (document: JsonObject, setting: PolicySetting.PolicySetting, report: ElementRules.Report): void => {
  const value = document["Statement"]
  if (value === undefined) report(PolicyIssue.error("missing-element", "", "no `Statement`"))
  else if (Array.isArray(value) && value.length === 0) {
    report(PolicyIssue.error("empty-statement", "/Statement", "`Statement` is empty"))
  } else {
    JsonValue.eachItem(value, "/Statement", (statement, pointer) =>
      StatementRules.check(statement, pointer, setting, report)
    )
  }
}

// AWS attaches this policy itself, to every root, unit and account, and no customer may write it.
const isDefaultResourceControl = (document: JsonObject): boolean => {
  const [statement, ...more] = JsonValue.list(document["Statement"])
  if (!JsonValue.isObject(statement) || more.length > 0 || statement["Effect"] !== "Allow") return false
  const everything = ["Principal", "Action", "Resource"]
  const extra = Object.keys(statement).filter((name) => !["Sid", "Effect", ...everything].includes(name))
  return extra.length === 0 && everything.every((name) => statement[name] === "*")
}

/**
 * Every rule about a policy document, as AWS applies them to its type.
 * @clause grammar.document
 * @clause validation.elements
 */
export const check = (document: unknown, setting: PolicySetting.PolicySetting, report: ElementRules.Report): void => {
  if (!JsonValue.isObject(document)) {
    report(PolicyIssue.error("not-an-object", "", `a policy must be an object, not ${JsonValue.kind(document)}`))
    return
  }
  ElementRules.known(document, "", ["Version", "Id", "Statement"], report)
  version(document, setting, report)
  const id = document["Id"]
  if (id !== undefined && typeof id !== "string") report(ElementRules.wrongType("/Id", "Id", "a string", id))
  if (setting.policyType === "RESOURCE_CONTROL_POLICY" && isDefaultResourceControl(document)) return
  statements(document, setting, report)
  repeatedSids(document, setting, report)
}
