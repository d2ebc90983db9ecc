import { Admits, combine, lift, ResourceGrant } from "@countersign/engine"
import { describe, expect, it, test, vi } from "vitest"
import { combinations, openReadings } from "../../src/combinator/combinations.ts"
import type { Combine } from "../../src/combinator/laws.ts"
import { combinationLaws } from "../../src/combinator/laws.ts"
import { engineCombine, brokenCombinations } from "../../src/combinator/broken.ts"
import { wrongOpenness } from "../../src/combinator/openness.ts"

// Every combination there is, a dozen times over.
vi.setConfig({ testTimeout: 240_000 })

describe("all combinations of what the policy types of both accounts can say", () => {
  it("obey every law of combination", () => {
    expect(brokenCombinations().next().value).toBeUndefined()
    // Seven types with three words, the resource's with five; three modes and eight circumstances.
    expect([...combinations()].length).toBe(3 ** 7 * 5 * 3 * 8)
  })

  // @clause undetermined.admits
  it("admit, where words are unknown, what those can lead to and nothing else", () => {
    expect(wrongOpenness().next().value).toBeUndefined()
    expect([...openReadings()].length).toBe(4 ** 7 * 6)
  })
})

const oneSideSuffices: Combine = ({ circumstances, mode, readings }) =>
  mode === "cross-account" && readings.identityBased === Admits.allow
    ? combine[mode]({ ...readings, resourceBased: ResourceGrant.direct }, circumstances)
    : combine[mode](readings, circumstances)

const changed =
  (change: (decision: Admits.Admits, combination: Parameters<Combine>[0]) => Admits.Admits): Combine =>
  (combination) =>
    change(engineCombine(combination), combination)

const bugs: ReadonlyArray<readonly [law: string, bug: string, combine: Combine]> = [
  [
    "an explicit deny of any policy type that takes part denies explicitly, and nothing else does",
    "a deny counts as silence",
    changed((decision) => (decision === Admits.explicitDeny ? Admits.implicitDeny : decision))
  ],
  [
    "across accounts a request is allowed exactly if every policy type of both accounts allows it",
    "one side suffices",
    oneSideSuffices
  ],
  [
    "a caller without an account is allowed exactly if the resource's side and the way allow it",
    "Block Public Access is forgotten",
    ({ circumstances, mode, readings }) =>
      combine[mode]({ ...readings, blockPublicAccess: Admits.allow }, circumstances)
  ],
  [
    "inside one account a request is allowed exactly as the matrix of grantees says",
    "an account's name grants by itself",
    ({ circumstances, mode, readings }) =>
      combine[mode](
        readings.resourceBased === ResourceGrant.delegates
          ? { ...readings, resourceBased: ResourceGrant.direct }
          : readings,
        circumstances
      )
  ],
  [
    "without a grant on either side nothing is allowed, whatever the limiting policies say",
    "a boundary grants",
    ({ circumstances, mode, readings }) =>
      combine[mode](
        readings.permissionsBoundary === Admits.allow ? { ...readings, identityBased: Admits.allow } : readings,
        circumstances
      )
  ],
  [
    "what AWS refuses is never allowed",
    "exclusions are forgotten",
    ({ mode, readings }) =>
      combine[mode](readings, { trustedExclusion: false, trustingExclusion: false, resourcePolicyRequired: false })
  ],
  [
    "an allow in place of silence, or a stronger grant, never takes an allow away",
    "two allows cancel each other",
    changed((decision, { mode, readings }) =>
      mode === "same-account" &&
      decision === Admits.allow &&
      readings.identityBased === Admits.allow &&
      readings.resourceBased === ResourceGrant.direct
        ? Admits.implicitDeny
        : decision
    )
  ],
  [
    "a deny in place of any word never allows",
    "a denying session policy lifts the limits",
    changed((decision, { readings }) => (readings.sessionPolicies === Admits.explicitDeny ? Admits.allow : decision))
  ]
]

describe("the laws of combination", () => {
  test.each(bugs)("“%s” fails where %s", (law, _, combination) => {
    const laws = combinationLaws.filter(({ name }) => name === law)
    expect(brokenCombinations(combination, laws).next().value).toMatchObject({ law })
  })

  it("are each shown to be able to fail", () => {
    expect(bugs.map(([law]) => law)).toEqual(combinationLaws.map(({ name }) => name))
  })

  it("notice an engine that leaves more open than can come about", () => {
    const generous: typeof lift = (decide, readings) => (lift(decide, readings) === 1 ? 1 : Admits.anything)
    expect(wrongOpenness(generous).next().value).toMatchObject({ admits: Admits.anything })
  })
})
