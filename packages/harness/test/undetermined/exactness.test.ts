import {
  Admits,
  type AuthorizationRequest,
  evaluate,
  type Policy,
  PolicyReader,
  PublicAccessBlock,
  type World
} from "@countersign/engine"
import { Result } from "effect"
import { describe, expect, it, vi } from "vitest"

// Exhaustive over the corpus: minutes are allowed, seconds are usual.
vi.setConfig({ testTimeout: 240_000 })

const caller = "arn:aws:iam::111111111111:role/app"
const session = "arn:aws:sts::111111111111:assumed-role/app/s"

const policy = (...statements: ReadonlyArray<object>): Policy => ({
  name: "policy",
  document: PolicyReader.asWritten({ Version: "2012-10-17", Statement: statements })
})

const all = { Action: "*", Resource: "*" }
const without = {
  none: policy(),
  allows: policy({ Effect: "Allow", ...all }),
  denies: policy({ Effect: "Deny", ...all })
}
const grants = ["111111111111", caller, session].map((AWS) => policy({ Effect: "Allow", Principal: { AWS }, ...all }))
const everyone = policy({ Effect: "Allow", Principal: "*", ...all })
const nobody = policy({ Effect: "Deny", Principal: "*", ...all })

const identities = [without.none, without.allows, without.denies]
const boundaries = ["none" as const, ...identities]
const sessions = [undefined, ...identities]
const resources = ["none" as const, ...grants, everyone, nobody]

interface Filled {
  readonly identity: Policy | "unknown"
  readonly boundary: Policy | "none" | "unknown"
  readonly session: Policy | "unknown" | undefined
  readonly resource: Policy | "none" | "unknown"
}

const known = (value: Policy | "unknown"): ReadonlyArray<Policy> | "unknown" => (value === "unknown" ? value : [value])

const worldOf = (owner: string, filled: Filled): World.World => {
  const account = (id: string) => ({
    id,
    complete: true,
    organization: "none" as const,
    canonicalUserId: undefined,
    users: {},
    groups: {},
    roles: {},
    resources: {}
  })
  const role = {
    arn: caller,
    uniqueId: undefined,
    tags: {},
    identityPolicies: known(filled.identity),
    permissionsBoundary: filled.boundary,
    trustPolicy: "none" as const,
    serviceLinked: false
  }
  const resource = {
    policy: filled.resource,
    tags: {},
    grants: [],
    awsManaged: false,
    attributeBasedAccessControl: false,
    publicAccessBlock: PublicAccessBlock.off
  }
  const accounts = {
    "111111111111": { ...account("111111111111"), roles: { app: role } },
    "222222222222": account("222222222222")
  }
  return {
    organizations: [],
    vpcEndpoints: {},
    accounts: {
      ...accounts,
      [owner]: { ...accounts[owner as keyof typeof accounts], resources: { "arn:aws:s3:::b": resource } }
    }
  }
}

const requestOf = (passed: Filled["session"]): AuthorizationRequest => ({
  principal: {
    type: "role-session",
    roleArn: caller,
    sessionName: "s",
    ...(passed === undefined ? {} : { sessionPolicies: known(passed) })
  },
  action: "s3:GetObject",
  resource: "arn:aws:s3:::b/k"
})

const admits = (owner: string, filled: Filled): Admits.Admits =>
  Result.getOrThrow(evaluate(worldOf(owner, filled), requestOf(filled.session))).admits

/** Every way of saying what is left open, the rest as it stands. */
const fillings = (filled: Filled): ReadonlyArray<Filled> =>
  (filled.identity === "unknown" ? identities : [filled.identity]).flatMap((identity) =>
    (filled.boundary === "unknown" ? boundaries : [filled.boundary]).flatMap((boundary) =>
      (filled.session === "unknown" ? sessions : [filled.session]).flatMap((passed) =>
        (filled.resource === "unknown" ? resources : [filled.resource]).map((resource) => ({
          identity,
          boundary,
          session: passed,
          resource
        }))
      )
    )
  )

const partlyKnown: ReadonlyArray<Filled> = ["unknown" as const, ...identities].flatMap((identity) =>
  ["unknown" as const, ...boundaries].flatMap((boundary) =>
    ["unknown" as const, ...sessions].flatMap((passed) =>
      ["unknown" as const, ...resources].map((resource) => ({ identity, boundary, session: passed, resource }))
    )
  )
)

describe("policies that are unknown", () => {
  // @clause undetermined.admits
  it.each(["111111111111", "222222222222"])(
    "admit exactly the decisions that some policy in their place gives, the bucket being in %s",
    (owner) => {
      for (const filled of partlyKnown) {
        const reachable = fillings(filled).reduce((found, one) => found | admits(owner, one), 0)
        expect(Admits.toArray(admits(owner, filled)), JSON.stringify(filled)).toEqual(Admits.toArray(reachable))
      }
    }
  )
})
