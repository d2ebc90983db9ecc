import { JsonTree, type Policy, type PolicyDocument, PolicyReader } from "@countersign/engine"
import * as LocatedIssue from "./LocatedIssue.ts"
import type { FileText } from "./OwnFile.ts"
import * as PolicyReference from "./PolicyReference.ts"
import type { PolicySetting } from "./PolicyReference.ts"

/** A policy of the world, the file it was read from and where it stands. */
export interface ParsedPolicy {
  readonly policy: Policy | undefined
  readonly source: FileText
  readonly setting: PolicySetting
  readonly issues: ReadonlyArray<LocatedIssue.LocatedIssue>
}

/** What AWS's tools and templates put around a policy document. */
const wrappers: ReadonlySet<string> = new Set([
  "AssumeRolePolicyDocument",
  "Policy",
  "PolicyDocument",
  "PolicyVersion",
  "ResourcePolicy"
])

const wrapper = (issues: PolicyReader.Reading["issues"]): string | undefined => {
  const found = issues.find(({ code, pointer }) => code === "unknown-element" && wrappers.has(pointer.slice(1)))
  return found?.pointer.slice(1)
}

const unwrapped = (source: FileText, name: string): LocatedIssue.LocatedIssue => {
  const at = JsonTree.locate(source.text, `/${name}`)
  return {
    ...LocatedIssue.aboutFile(
      source.file,
      "wrapped-policy",
      `the policy is wrapped in \`${name}\``,
      `keep the policy document alone, as the AWS console shows it: what stands in \`${name}\`, as JSON and not as a string`
    ),
    pointer: `/${name}`,
    ...at
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.json$/, "")

const policyOf = (document: PolicyDocument | undefined, { file, path, text }: FileText): Policy | undefined =>
  document === undefined ? undefined : { name: nameOf(path), document, source: { file, text } }

type Warn = (pointer: string, code: string, message: string, help: string) => LocatedIssue.LocatedIssue

/** Makes warnings about places in a file. */
export const warner = ({ file, text }: FileText): Warn => {
  const locate = JsonTree.locator(text)
  return (pointer, code, message, help) => ({
    file,
    ...locate(pointer),
    pointer,
    severity: "warning",
    code,
    message,
    help
  })
}

const none: ReadonlyArray<never> = []

const issuesIn = (source: FileText, issues: PolicyReader.Reading["issues"]): ParsedPolicy["issues"] => {
  if (issues.length === 0) return none
  const wrappedIn = wrapper(issues)
  return wrappedIn === undefined
    ? issues.map((issue) => LocatedIssue.fromPolicyIssue(source.file, issue))
    : [unwrapped(source, wrappedIn)]
}

/** Reads each text once for each setting: files of one text share one document, compiled once. */
const readOnce = () => {
  const known = PolicyReference.bySetting<PolicyReader.Reading>()
  return (text: string, setting: PolicySetting): PolicyReader.Reading => {
    const readings = known(setting)
    const reading = readings.get(text) ?? PolicyReader.read(text, setting)
    readings.set(text, reading)
    return reading
  }
}

/** A reader of policy files: each is read as what stands in its place, with every finding located in it. */
export const policyParser = (): ((source: FileText, setting: PolicySetting) => ParsedPolicy) => {
  const read = readOnce()
  return (source, setting) => {
    const { document, issues } = read(source.text, setting)
    return { policy: policyOf(document, source), source, setting, issues: issuesIn(source, issues) }
  }
}
