import { describe, expect, it } from "vitest"
import { crossAccount } from "../../src/evaluate/crossAccount.ts"
import * as Readings from "../../src/evaluate/Readings.ts"
import { resourceOnly } from "../../src/evaluate/resourceOnly.ts"
import { sameAccount } from "../../src/evaluate/sameAccount.ts"
import * as Admits from "../../src/verdict/Admits.ts"
import * as ResourceGrant from "../../src/verdict/ResourceGrant.ts"

type Word = "allow" | "silent" | "deny"
type Grant = "silent" | "account" | "role" | "principal" | "deny"

/** What each policy type says, in words of this test's own. */
interface Said {
  readonly scp: Word
  readonly rcp: "allow" | "deny"
  readonly resource: Grant
  readonly identity: Word
  readonly boundary: Word
  readonly session: Word
  readonly endpoint: Word
}

const words: ReadonlyArray<Word> = ["allow", "silent", "deny"]
const grants: ReadonlyArray<Grant> = ["silent", "account", "role", "principal", "deny"]

const everything: ReadonlyArray<Said> = words.flatMap((scp) =>
  (["allow", "deny"] as const).flatMap((rcp) =>
    grants.flatMap((resource) =>
      words.flatMap((identity) =>
        words.flatMap((boundary) =>
          words.flatMap((session) =>
            words.map((endpoint) => ({ scp, rcp, resource, identity, boundary, session, endpoint }))
          )
        )
      )
    )
  )
)

const admitsOf: Record<Word, Admits.Admits> = {
  allow: Admits.allow,
  silent: Admits.implicitDeny,
  deny: Admits.explicitDeny
}

const grantOf: Record<Grant, ResourceGrant.ResourceGrants> = {
  silent: ResourceGrant.silent,
  account: ResourceGrant.delegates,
  role: ResourceGrant.limited,
  principal: ResourceGrant.direct,
  deny: ResourceGrant.denies
}

const readings = (said: Said): Readings.Readings => ({
  serviceControl: admitsOf[said.scp],
  resourceControl: admitsOf[said.rcp],
  resourceBased: grantOf[said.resource],
  identityBased: admitsOf[said.identity],
  permissionsBoundary: admitsOf[said.boundary],
  sessionPolicies: admitsOf[said.session],
  blockPublicAccess: Admits.allow,
  vpcEndpoint: admitsOf[said.endpoint]
})

const ordinary: Readings.Circumstances = {
  trustedExclusion: false,
  trustingExclusion: false,
  resourcePolicyRequired: false
}

const deniesAnywhere = (said: Said): boolean => Object.values(said).includes("deny")

/** The rows of AWS's table of grantees, one after the other. */
const sameAccountByTable = (said: Said, required: boolean): string => {
  if (deniesAnywhere(said)) return "ExplicitDeny"
  if (said.scp === "silent" || said.endpoint === "silent") return "ImplicitDeny"
  const row: Record<Exclude<Grant, "deny">, ReadonlyArray<Word>> = {
    principal: [],
    role: [said.boundary, said.session],
    account: [said.identity, said.boundary, said.session],
    silent: required ? ["silent"] : [said.identity, said.boundary, said.session]
  }
  const byResource = row[said.resource as Exclude<Grant, "deny">]
  const byIdentity =
    required && said.resource === "silent" ? (["silent"] as const) : [said.identity, said.boundary, said.session]
  const passes = (limits: ReadonlyArray<Word>): boolean => limits.every((word) => word === "allow")
  return passes(byResource) || passes(byIdentity) ? "Allow" : "ImplicitDeny"
}

describe("inside one account", () => {
  // @clause same-account.grantee-matrix
  it("follows the table of grantees for every combination of what the policy types say", () => {
    for (const said of everything) {
      expect(Admits.verdict(sameAccount(readings(said), ordinary)), JSON.stringify(said)).toBe(
        sameAccountByTable(said, false)
      )
    }
  })

  // @clause sts.trust-policy
  // @clause kms.key-policy
  it("denies without a word of the trust or key policy, where one is required", () => {
    for (const said of everything) {
      const answer = sameAccount(readings(said), { ...ordinary, resourcePolicyRequired: true })
      expect(Admits.verdict(answer), JSON.stringify(said)).toBe(sameAccountByTable(said, true))
    }
  })

  // @clause exclusions.never-allowed
  it("never allows what AWS refuses, and still names an explicit deny", () => {
    for (const side of ["trustedExclusion", "trustingExclusion"] as const) {
      for (const said of everything) {
        const answer = sameAccount(readings(said), { ...ordinary, [side]: true })
        expect(Admits.verdict(answer)).toBe(deniesAnywhere(said) ? "ExplicitDeny" : "ImplicitDeny")
      }
    }
  })
})

describe("across two accounts", () => {
  // @clause cross-account.both-sides
  it("allows only when every policy type of both accounts allows, whoever the grant names", () => {
    for (const said of everything) {
      const silent = Object.values(said).includes("silent")
      const expected = deniesAnywhere(said) ? "ExplicitDeny" : silent ? "ImplicitDeny" : "Allow"
      expect(Admits.verdict(crossAccount(readings(said), ordinary)), JSON.stringify(said)).toBe(expected)
    }
  })

  // @clause exclusions.never-allowed
  it("never allows what AWS refuses on either side", () => {
    for (const side of ["trustedExclusion", "trustingExclusion"] as const) {
      for (const said of everything) {
        const answer = crossAccount(readings(said), { ...ordinary, [side]: true })
        expect(Admits.verdict(answer)).toBe(deniesAnywhere(said) ? "ExplicitDeny" : "ImplicitDeny")
      }
    }
  })
})

describe("a caller without an account", () => {
  // @clause resource-only.one-side
  it("is decided by the resource's policy, its account's RCPs and the endpoint alone", () => {
    for (const said of everything) {
      const asked = new Set<string>([said.rcp, said.resource, said.endpoint])
      const expected = asked.has("deny") ? "ExplicitDeny" : asked.has("silent") ? "ImplicitDeny" : "Allow"
      expect(Admits.verdict(resourceOnly(readings(said), ordinary)), JSON.stringify(said)).toBe(expected)
    }
  })
})

const combine = (settled: Readings.Readings) => sameAccount(settled, ordinary)

describe("what is unknown", () => {
  const open: Readings.Readings = {
    serviceControl: Admits.allow,
    resourceControl: Admits.allow | Admits.explicitDeny,
    resourceBased: ResourceGrant.silent | ResourceGrant.limited,
    identityBased: Admits.implicitDeny,
    permissionsBoundary: Admits.allow | Admits.implicitDeny,
    sessionPolicies: Admits.allow,
    blockPublicAccess: Admits.allow,
    vpcEndpoint: Admits.allow
  }

  // @clause undetermined.admits
  it("keeps every decision that some way of settling it gives, and no other", () => {
    expect(Admits.toArray(Readings.lift(combine, open))).toEqual(["Allow", "ImplicitDeny", "ExplicitDeny"])
    const denied = { ...open, resourceBased: ResourceGrant.silent }
    expect(Admits.toArray(Readings.lift(combine, denied))).toEqual(["ImplicitDeny", "ExplicitDeny"])
  })

  // @clause undetermined.missing-facts
  it("asks only for policy types on which the outcome hangs", () => {
    expect(Readings.pivotal(combine, open)).toEqual(["resourceControl", "resourceBased", "permissionsBoundary"])
    // Nothing grants: the boundary can no longer matter.
    const denied = { ...open, resourceBased: ResourceGrant.silent }
    expect(Readings.pivotal(combine, denied)).toEqual(["resourceControl"])
  })
})
