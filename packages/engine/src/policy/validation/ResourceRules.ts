import type { JsonObject } from "../JsonValue.ts"
import * as JsonValue from "../JsonValue.ts"
import * as PolicyIssue from "../PolicyIssue.ts"
import * as PolicyVariable from "../PolicyVariable.ts"
import * as ElementRules from "./ElementRules.ts"
import * as PolicySetting from "./PolicySetting.ts"
import * as VariableRules from "./VariableRules.ts"

const help = "write `*` or `arn:partition:service:region:account:resource`"

// A variable may hold colons of its own, which separate nothing.
const segments = (resource: string): ReadonlyArray<string> => PolicyVariable.withoutNames(resource).split(":")

/**
 * No type of S3 bucket or IAM entity has a region, and buckets have no account: such an ARN matches nothing.
 * @clause validation.arn-shape
 */
const fields = (resource: string, pointer: string, parts: ReadonlyArray<string>, report: ElementRules.Report): void => {
  const [, partition = "", service = "", region = "", account = "", name = ""] = parts
  if (!/^aws(?:-[a-z]+)*$|[*?$]/.test(partition)) {
    report(PolicyIssue.warning("arn-partition", pointer, `unknown partition \`${partition}\` in \`${resource}\``))
  }
  if (!/^(?:\d{12}|[a-z][a-z0-9-]*|)$|[*?$]/.test(account)) {
    report(PolicyIssue.warning("arn-account", pointer, `\`${account}\` is no account id in \`${resource}\``))
  }
  if (name === "" && parts.length === 6) {
    report(PolicyIssue.warning("arn-resource", pointer, `\`${resource}\` names no resource`))
  }
  const isBucket = service === "s3" && (region !== "" || account !== "") && /^[a-z0-9.-]+(?:\/.*)?$/.test(name)
  const named = /^(?:accesspoint|job|storage-lens|storage-lens-group|async-request|access-grants)\b/.test(name)
  if ((isBucket && !named) || (service === "iam" && region !== "" && region !== "*")) {
    report(
      PolicyIssue.warning("arn-field", pointer, `region or account where \`${service}\` has none in \`${resource}\``)
    )
  }
  if (parts.slice(0, 5).some((part) => part.includes("$"))) {
    report(PolicyIssue.warning("variable-position", pointer, `variable before the fifth colon in \`${resource}\``))
  }
}

/**
 * A resource is `*` or an ARN pattern of six parts, its service without wildcard.
 * @clause grammar.resource
 * @clause validation.arn-shape
 */
const arn = (resource: string, pointer: string, report: ElementRules.Report): void => {
  const parts = segments(resource)
  const service = parts[2] ?? ""
  if (parts[0] !== "arn" || parts.length < 3) {
    report(PolicyIssue.error("malformed-arn", pointer, `\`${resource}\` is no ARN`, help))
  } else if (/[*?]/.test(service)) {
    report(PolicyIssue.error("service-wildcard", pointer, `wildcard in the service of \`${resource}\``))
  } else if (service === "") {
    report(PolicyIssue.error("malformed-arn", pointer, `no service in \`${resource}\``, help))
  } else if (parts.length >= 6) {
    fields(resource, pointer, parts, report)
  } else if (parts.at(-1) === "*") {
    // AWS stores `arn:aws:rds:*`, managed policies have it: the last `*` runs on over the missing colons.
    report(PolicyIssue.warning("short-arn", pointer, `\`${resource}\` leaves out parts of an ARN`))
  } else {
    report(PolicyIssue.error("malformed-arn", pointer, `\`${resource}\` has fewer than six parts`, help))
  }
}

const takesShorthand = (resource: string, setting: PolicySetting.PolicySetting): boolean =>
  resource.startsWith("execute-api:/") &&
  (setting.policyType === "RESOURCE_BASED_POLICY" || setting.policyType === "VPC_ENDPOINT_POLICY") &&
  (setting.service === undefined || setting.service === "execute-api")

const value = (
  resource: string,
  pointer: string,
  setting: PolicySetting.PolicySetting,
  report: ElementRules.Report
): void => {
  if (resource === "*") return
  if (!takesShorthand(resource, setting)) arn(resource, pointer, report)
  else if (setting.service === undefined) {
    report(PolicyIssue.warning("shorthand", pointer, `\`${resource}\` is read by API Gateway only`))
  }
  VariableRules.check(resource, pointer, setting, report)
}

/**
 * Every statement but those of trust policies names resources; a repository policy of ECR may leave them out.
 * @clause validation.elements
 */
const missing = (pointer: string, setting: PolicySetting.PolicySetting): PolicyIssue.PolicyIssue | undefined => {
  const message = "neither `Resource` nor `NotResource`"
  if (setting.policyType !== "RESOURCE_BASED_POLICY") return PolicyIssue.error("missing-element", pointer, message)
  if (setting.service === "ecr") return undefined
  return setting.service === undefined
    ? PolicyIssue.warning("missing-element", pointer, message, "only repository policies of `ecr` may leave it out")
    : PolicyIssue.error("missing-element", pointer, message)
}

/**
 * A trust policy hangs on its one resource and names none.
 * @clause validation.trust-policy
 */
const forbidden = (pointer: string, name: string): PolicyIssue.PolicyIssue =>
  PolicyIssue.error("trust-policy", JsonValue.child(pointer, name), `\`${name}\` in a role trust policy`)

/** Every rule about `Resource` and `NotResource`. */
export const check = (
  statement: JsonObject,
  pointer: string,
  setting: PolicySetting.PolicySetting,
  report: ElementRules.Report
): void => {
  const isForbidden = PolicySetting.rules(setting).resource === "forbidden"
  const names = ["Resource", "NotResource"].filter((name) => statement[name] !== undefined)
  ElementRules.notBoth(statement, pointer, "Resource", report)
  const gap = names.length === 0 && !isForbidden ? missing(pointer, setting) : undefined
  if (gap !== undefined) report(gap)
  for (const name of names) {
    const at = JsonValue.child(pointer, name)
    if (isForbidden) report(forbidden(pointer, name))
    ElementRules.stringList(statement[name], at, name, report)
    ElementRules.eachText(statement[name], at, (resource, place) => value(resource, place, setting, report))
  }
}
