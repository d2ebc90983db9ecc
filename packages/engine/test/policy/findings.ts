import { expect } from "vitest"
import type { PolicyIssue } from "../../src/policy/PolicyIssue.ts"
import * as PolicyReader from "../../src/policy/PolicyReader.ts"

const step = (value: unknown, name: string): unknown =>
  Object.getOwnPropertyDescriptor(value ?? {}, name.replaceAll("~1", "/").replaceAll("~0", "~"))?.value

const at = (value: unknown, pointer: string): unknown => pointer.split("/").slice(1).reduce(step, value)

const offset = (text: string, { at: place }: PolicyIssue): number => {
  const lines = text.split("\n")
  const before = lines.slice(0, (place?.line ?? 0) - 1)
  return before.reduce((sum, line) => sum + line.length + 1, 0) + (place?.column ?? 0) - 1
}

const unplaced = (issue: PolicyIssue): object => {
  const { at: _place, ...rest } = issue
  return rest
}

/** What the reader says of a policy: `severity code pointer`, after checking that each position is that of its pointer. */
export const findings = (policy: unknown, options: PolicyReader.Options = {}): ReadonlyArray<string> => {
  const text = JSON.stringify(policy, undefined, 2)
  const { document, issues } = PolicyReader.read(text, options)
  for (const issue of issues) {
    const [first = ""] = JSON.stringify(at(policy, issue.pointer)).split(/(?<=^[[{])/)
    expect(text.slice(offset(text, issue)), `position of ${issue.code}`).toSatisfy((rest: string) =>
      rest.startsWith(first)
    )
  }
  expect(document === undefined).toBe(issues.some((issue) => issue.severity === "error"))
  expect(PolicyReader.fromJson(policy, options).issues).toEqual(issues.map(unplaced))
  return issues.map((issue) => `${issue.severity} ${issue.code} ${issue.pointer}`)
}

const plain = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" }

const policy = (statement: object): object => ({ Version: "2012-10-17", Statement: [statement] })

/** A change to a statement; `undefined` takes an element away. */
type Change = Readonly<Record<string, unknown>>

/** A policy for users and roles that is valid but for the change. */
export const identity = (change: Change): object => policy({ ...plain, ...change })

/** A policy on a resource that is valid but for the change. */
export const resource = (change: Change): object => policy({ ...plain, Principal: "*", ...change })

/** A role's trust policy that is valid but for the change. */
export const trust = (change: Change): object =>
  policy({ Effect: "Allow", Principal: { AWS: "111122223333" }, Action: "sts:AssumeRole", ...change })

/** A resource control policy that is valid but for the change. */
export const control = (change: Change): object => policy({ ...plain, Effect: "Deny", Principal: "*", ...change })

export const asIdentity = { policyType: "IDENTITY_BASED_POLICY" } as const
export const asResource = { policyType: "RESOURCE_BASED_POLICY", service: "s3" } as const
export const asTrust = { policyType: "ROLE_TRUST_POLICY" } as const
export const asControl = { policyType: "RESOURCE_CONTROL_POLICY" } as const
export const asGuardrail = { policyType: "SERVICE_CONTROL_POLICY" } as const
export const asEndpoint = { policyType: "VPC_ENDPOINT_POLICY" } as const
