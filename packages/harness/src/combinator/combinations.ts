import type { Circumstances, KnownMode, Readings } from "@countersign/engine"
import { Admits, ResourceGrant } from "@countersign/engine"

/** One way in which the policy types of both accounts can speak, all of it settled. */
export interface Combination {
  readonly mode: KnownMode
  readonly readings: Readings
  readonly circumstances: Circumstances
}

/** How the accounts can stand to each other. */
export const modes: ReadonlyArray<KnownMode> = ["same-account", "cross-account", "resource-only"]

/** What a policy type can say: it is silent, allows, or denies. */
export const words: ReadonlyArray<Admits.Admits> = [Admits.implicitDeny, Admits.allow, Admits.explicitDeny]

/** What the resource's policy can say: nothing, a grant of one of three strengths, or a deny. */
export const grants: ReadonlyArray<ResourceGrant.ResourceGrants> = [
  ResourceGrant.silent,
  ResourceGrant.delegates,
  ResourceGrant.limited,
  ResourceGrant.direct,
  ResourceGrant.denies
]

const truth = [false, true]

/** Every combination of circumstances. */
export const allCircumstances: ReadonlyArray<Circumstances> = truth.flatMap((trustedExclusion) =>
  truth.flatMap((trustingExclusion) =>
    truth.map((resourcePolicyRequired) => ({ trustedExclusion, trustingExclusion, resourcePolicyRequired }))
  )
)

/** The policy types, each with all that it can say. */
const settled: ReadonlyArray<readonly [keyof Readings, ReadonlyArray<number>]> = [
  ["serviceControl", words],
  ["resourceControl", words],
  ["resourceBased", grants],
  ["blockPublicAccess", words],
  ["identityBased", words],
  ["permissionsBoundary", words],
  ["sessionPolicies", words],
  ["vpcEndpoint", words]
]

/** The readings of a number below `readingsCount`, every one of them once. */
const readingsAt = (index: number, from: typeof settled): Readings => {
  let rest = index
  const digits = from.map(([name, said]) => {
    const word = said[rest % said.length]!
    rest = Math.floor(rest / said.length)
    return [name, word] as const
  })
  return Object.fromEntries(digits) as unknown as Readings
}

const countOf = (from: typeof settled): number => from.reduce((product, [, said]) => product * said.length, 1)

/** The same with one thing more that each can say: that nobody knows. It is the last word of each. */
const open: typeof settled = settled.map(([name, said]) => [
  name,
  [...said, name === "resourceBased" ? ResourceGrant.anything : Admits.anything]
])

/** Every way in which eight policy types can speak, in all circumstances, as the accounts can stand to each other. */
export function* combinations(): Generator<Combination> {
  for (let index = 0; index < countOf(settled); index++) {
    const readings = readingsAt(index, settled)
    for (const mode of modes) {
      for (const circumstances of allCircumstances) yield { mode, readings, circumstances }
    }
  }
}

/** A reading in which words may be unknown, and the readings that the first unknown word of it can turn out to be. */
export interface OpenReading {
  readonly readings: Readings
  /** Its number, and those of the readings it can turn out to be, all of them lower; none if all is settled. */
  readonly index: number
  readonly outcomes: ReadonlyArray<number>
}

const outcomesOf = (index: number): ReadonlyArray<number> => {
  let stride = 1
  for (const [, said] of open) {
    if (Math.floor(index / stride) % said.length === said.length - 1) {
      return said.slice(1).map((_, lower) => index - (lower + 1) * stride)
    }
    stride *= said.length
  }
  return []
}

/** Every way in which eight policy types can speak or be unknown, in an order in which outcomes come first. */
export function* openReadings(): Generator<OpenReading> {
  for (let index = 0; index < countOf(open); index++) {
    yield { index, readings: readingsAt(index, open), outcomes: outcomesOf(index) }
  }
}
