import {
  Admits,
  ConditionOperatorName,
  evaluate,
  type Policy,
  PolicyPrinter,
  PolicyReader,
  type PolicyType,
  type World
} from "@countersign/engine"
import { Result } from "effect"
import type fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import { draws } from "../../src/arbitrary/scenario.ts"
import { world } from "../../src/arbitrary/world.ts"
import { randomOf } from "../../src/campaign/random.ts"

vi.setConfig({ testTimeout: 240_000 })

interface Attached {
  readonly policyType: PolicyType
  readonly policy: Policy
}

const attached = (policyType: PolicyType, policies: ReadonlyArray<Policy | "none" | "unknown">) =>
  policies.flatMap((policy): ReadonlyArray<Attached> => (typeof policy === "string" ? [] : [{ policyType, policy }]))

const list = (policies: ReadonlyArray<Policy> | "unknown"): ReadonlyArray<Policy> =>
  policies === "unknown" ? [] : policies

/** Every policy of a world, with its type. */
const policiesOf = ({ accounts, organizations, vpcEndpoints }: World.World): ReadonlyArray<Attached> => [
  ...Object.values(accounts).flatMap((account) => [
    ...[...Object.values(account.users), ...Object.values(account.roles)].flatMap((identity) => [
      ...attached("IDENTITY_BASED_POLICY", list(identity.identityPolicies)),
      ...attached("PERMISSIONS_BOUNDARY", [identity.permissionsBoundary])
    ]),
    ...Object.values(account.groups).flatMap((group) =>
      attached("IDENTITY_BASED_POLICY", list(group.identityPolicies))
    ),
    ...Object.values(account.roles).flatMap((role) => attached("ROLE_TRUST_POLICY", [role.trustPolicy])),
    ...Object.values(account.resources).flatMap((resource) => attached("RESOURCE_BASED_POLICY", [resource.policy]))
  ]),
  ...organizations.flatMap(({ nodes }) =>
    nodes.flatMap((node) => [
      ...attached("SERVICE_CONTROL_POLICY", list(node.serviceControlPolicies)),
      ...attached("RESOURCE_CONTROL_POLICY", list(node.resourceControlPolicies))
    ])
  ),
  ...Object.values(vpcEndpoints).flatMap((endpoint) => attached("VPC_ENDPOINT_POLICY", [endpoint.policy]))
]

/** What AWS would refuse in the policies of a world. */
const errorsOf = (one: World.World): ReadonlyArray<string> =>
  policiesOf(one).flatMap(({ policy, policyType }) =>
    PolicyReader.fromJson(PolicyPrinter.toJson(policy.document), { policyType })
      .issues.filter(({ severity }) => severity === "error")
      .map(({ message }) => `${policyType}: ${message}`)
  )

const worldOf = (seed: number): fc.Value<World.World> => world.generate(randomOf(seed))

const worlds = Array.from({ length: 200 }, (_, seed) => worldOf(seed).value)

const drawn = (one: World.World, count: number, seed: number) =>
  Array.from({ length: count }, (_, at) => draws(one).generate(randomOf(seed, at)).value)

describe("generated worlds", () => {
  it("are the same for the same seed, and others for another", () => {
    expect(worldOf(7).value).toEqual(worldOf(7).value)
    expect(worldOf(7).value).not.toEqual(worldOf(8).value)
    expect(drawn(worlds[0]!, 5, 7)).toEqual(drawn(worlds[0]!, 5, 7))
  })

  it("hold only policies that AWS takes", () => {
    expect(worlds.flatMap(errorsOf)).toEqual([])
  })

  it("hold every type of policy in every number, and two to four accounts", () => {
    const types = new Set(worlds.flatMap(policiesOf).map(({ policyType }) => policyType))
    expect(types.size).toBe(7)
    expect(new Set(worlds.map(({ accounts }) => Object.keys(accounts).length))).toEqual(new Set([2, 3, 4]))
    expect(new Set(worlds.map(({ organizations }) => organizations.length))).toEqual(new Set([0, 1, 2]))
  })

  it("shrink, always to valid worlds, down to a smaller one that shrinks no further", () => {
    let at = worldOf(11)
    let steps = 0
    for (; steps < 2000; steps++) {
      const [next] = world.shrink(at.value, at.context).take(1)
      if (next === undefined) break
      expect(errorsOf(next.value)).toEqual([])
      at = next
    }
    expect(steps).toBeLessThan(2000)
    expect(policiesOf(at.value).length).toBeLessThan(policiesOf(worldOf(11).value).length)
    expect(at.value.organizations).toEqual([])
  })
})

const runs = worlds.flatMap((one, seed) =>
  drawn(one, 25, seed).map(({ request, statement, test }) => ({
    request,
    statement,
    test,
    proof: Result.getOrThrow(evaluate(one, request))
  }))
)

const share = (holds: (run: (typeof runs)[number]) => boolean): number => runs.filter(holds).length / runs.length

describe("generated requests", () => {
  it.each(["Allow", "ImplicitDeny", "ExplicitDeny"])("come to %s in a tenth of all runs or more", (decision) => {
    expect(share(({ proof }) => Admits.verdict(proof.admits) === decision)).toBeGreaterThan(0.1)
  })

  it("cross accounts in half of all runs or more", () => {
    expect(share(({ proof }) => proof.checks[0].mode === "cross-account")).toBeGreaterThan(0.5)
  })

  it.each([
    "IDENTITY_BASED_POLICY",
    "RESOURCE_BASED_POLICY",
    "ROLE_TRUST_POLICY",
    "PERMISSIONS_BOUNDARY",
    "SESSION_POLICY",
    "SERVICE_CONTROL_POLICY",
    "RESOURCE_CONTROL_POLICY",
    "VPC_ENDPOINT_POLICY"
  ] as const)("are denied by a policy of type %s in three of a hundred runs or more", (policyType) => {
    expect(share(({ proof }) => proof.checks[0].determining.includes(policyType))).toBeGreaterThan(0.03)
  })

  it("come from every kind of principal", () => {
    expect(new Set(runs.map(({ request }) => request.principal.type))).toEqual(
      new Set(["user", "user-session", "role-session", "federated-user", "root", "service", "anonymous", "saml"])
    )
  })

  it("meet every condition operator, plain, with IfExists and under both set operators", () => {
    const names = runs.map(({ test }) => ConditionOperatorName.parse(test.operator)!)
    expect(new Set(names.map(({ base }) => base))).toEqual(new Set(ConditionOperatorName.bases))
    expect(new Set(names.map(({ ifExists }) => ifExists))).toEqual(new Set([true, false]))
    expect(new Set(names.map(({ quantifier }) => quantifier))).toEqual(
      new Set([undefined, "ForAllValues", "ForAnyValue"])
    )
  })

  it("name what worlds know: none is refused as unreadable", () => {
    for (const [seed, one] of worlds.slice(0, 50).entries()) {
      for (const { request } of drawn(one, 20, seed)) expect(Result.isSuccess(evaluate(one, request))).toBe(true)
    }
  })
})
