import * as JsonText from "./JsonText.ts"
import * as JsonTree from "./JsonTree.ts"
import * as PolicyBuilder from "./PolicyBuilder.ts"
import type { PolicyDocument } from "./PolicyDocument.ts"
import * as PolicyIssue from "./PolicyIssue.ts"
import type { PolicyType } from "./PolicyType.ts"
import * as SizeLimit from "./SizeLimit.ts"
import * as DocumentRules from "./validation/DocumentRules.ts"
import * as PolicySettings from "./validation/PolicySetting.ts"
import type { PolicySetting } from "./validation/PolicySetting.ts"

/** What the reader of a policy knows about where it came from. */
export interface Options {
  /** Without it, a policy with principals is read as resource-based (or as a trust policy), any other as identity-based. */
  readonly policyType?: PolicyType
  /** The service prefix of the resource that carries a resource-based policy: `s3`, `ecr`, `execute-api`. */
  readonly service?: string
  /** The name that findings are reported under. */
  readonly file?: string
}

/** A policy and what there is to say about it; `document` is there exactly when no finding is an error. */
export interface Reading {
  readonly document: PolicyDocument | undefined
  readonly issues: ReadonlyArray<PolicyIssue.PolicyIssue>
}

const settingOf = (value: unknown, options: Options): PolicySetting => ({
  policyType: options.policyType ?? PolicyBuilder.infer(value, options.service),
  service: options.service,
  version: PolicyBuilder.version(value)
})

/**
 * AWS refuses a policy over its quota, but quotas differ by account and over time: here it is a warning.
 * @clause grammar.limits
 * @clause validation.size
 */
const size = (text: string, setting: PolicySetting): ReadonlyArray<PolicyIssue.PolicyIssue> => {
  const limit = SizeLimit.find(setting.policyType, setting.service)
  const length = limit === undefined || text.length <= limit.characters ? 0 : SizeLimit.measure(limit, text)
  if (limit === undefined || length <= limit.characters) return []
  const message = `${length} characters, ${PolicySettings.describe(setting)} may have ${limit.characters}`
  return [PolicyIssue.warning("size", "", message, `quota as of ${limit.seen}`)]
}

const findings = (value: unknown, setting: PolicySetting): ReadonlyArray<PolicyIssue.PolicyIssue> => {
  const found: Array<PolicyIssue.PolicyIssue> = []
  DocumentRules.check(value, setting, (issue) => found.push(issue))
  return found
}

const reading = (value: unknown, issues: ReadonlyArray<PolicyIssue.PolicyIssue>): Reading => ({
  document: issues.some(PolicyIssue.isError) ? undefined : PolicyBuilder.build(value),
  issues
})

/** A policy from a JSON value that is already parsed; findings carry pointers and no positions. */
export const fromJson = (value: unknown, options: Options = {}): Reading =>
  reading(value, findings(value, settingOf(value, options)))

/**
 * A policy from JSON text, with every finding located.
 *
 * @example
 * PolicyReader.read('{"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}').issues
 * // => []
 */
export const read = (text: string, options: Options = {}): Reading => {
  const json = JsonText.read(text)
  if (json.value === undefined) return { document: undefined, issues: json.issues }
  const setting = settingOf(json.value, options)
  const locate = JsonTree.locator(text)
  const found = [...size(text, setting), ...findings(json.value, setting)]
  const located = found.map((issue) => {
    const at = locate(issue.pointer)
    return at === undefined ? issue : { ...issue, at }
  })
  return reading(json.value, [...json.issues, ...located])
}

/**
 * The document of a JSON value as it is written, however much of it AWS would refuse: for corpora that ask how such
 * a document would be evaluated. Elements that are no text are left out.
 */
export const asWritten = (value: unknown): PolicyDocument => PolicyBuilder.build(value)
