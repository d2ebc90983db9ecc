import type { Account, Role, World } from "@countersign/engine"
import { decisionAlone } from "../contestant/decisionAlone.ts"
import { fromPlainObject } from "../contestant/fromPlainObject.ts"
import { compete, type Entry } from "../measure/compete.ts"
import type { Measurement } from "../measure/Measurement.ts"
import { slope } from "../measure/slope.ts"
import { crossAccount } from "../setting/crossAccount.ts"
import { policyJson, type StatementJson } from "../setting/PolicyJson.ts"
import { policy, resource, role } from "../setting/worldOf.ts"
import type { Run } from "./Workload.ts"

export const sizes: ReadonlyArray<number> = [0, 10, 100, 1_000, 10_000]

type Grow = (world: World.World, added: number) => World.World

const trusted = "111111111111"

const numbered = <A>(count: number, make: (at: number) => A): ReadonlyArray<A> =>
  Array.from({ length: count }, (_, at) => make(at))

const withAccount = (world: World.World, id: string, changed: Partial<Account>): World.World => ({
  ...world,
  accounts: { ...world.accounts, [id]: { ...world.accounts[id]!, ...changed } }
})

// Half of them speak of other services, half of the same actions on other buckets: neither can matter.
const statement = (at: number): StatementJson =>
  at % 2 === 0
    ? {
        Effect: "Allow",
        Action: [`service-${at % 300}:Get*`],
        Resource: [`arn:aws:service-${at % 300}:*:*:thing/${at}`]
      }
    : { Effect: "Allow", Action: ["s3:GetObject"], Resource: [`arn:aws:s3:::amzn-s3-demo-other-${at}/*`] }

const perPolicy = 50

const withStatements: Grow = (world, added) => {
  const [name, caller] = Object.entries(world.accounts[trusted]!.roles)[0]!
  const more = numbered(Math.ceil(added / perPolicy), (at) => {
    const statements = numbered(Math.min(perPolicy, added - at * perPolicy), (each) => statement(at * perPolicy + each))
    return policy(`more-${at}`, policyJson(...statements), "IDENTITY_BASED_POLICY")
  })
  const own = caller.identityPolicies as ReadonlyArray<(typeof more)[number]>
  return withAccount(world, trusted, { roles: { [name]: { ...caller, identityPolicies: [...own, ...more] } } })
}

const otherRole = (at: number): readonly [string, Role] => {
  const attached = policy("own", policyJson(statement(2 * at + 1)), "IDENTITY_BASED_POLICY")
  return [`Other${at}`, role(`arn:aws:iam::${trusted}:role/Other${at}`, [attached])]
}

const withPrincipals: Grow = (world, added) =>
  withAccount(world, trusted, {
    roles: { ...world.accounts[trusted]!.roles, ...Object.fromEntries(numbered(added, otherRole)) }
  })

const otherBucket = (at: number) => {
  const arn = `arn:aws:s3:::amzn-s3-demo-other-${at}`
  const allow = { ...statement(1), Principal: { AWS: crossAccount.roleArn }, Resource: [`${arn}/*`] }
  return [arn, resource(policy(arn, policyJson(allow), "RESOURCE_BASED_POLICY", "s3"))] as const
}

const withResources: Grow = (world, added) =>
  withAccount(world, crossAccount.owner, {
    resources: { ...world.accounts[crossAccount.owner]!.resources, ...Object.fromEntries(numbered(added, otherBucket)) }
  })

/** What is added, and to which door that could matter. */
export const kinds = {
  "decision, statements added": [withStatements, decisionAlone],
  "plain object, statements added": [withStatements, fromPlainObject],
  "plain object, principals added": [withPrincipals, fromPlainObject],
  "plain object, resources added": [withResources, fromPlainObject]
} as const

/** The first workload with so many things added, for each kind of thing and each size. */
export const entriesOf = (added: ReadonlyArray<number>): ReadonlyArray<Entry> =>
  Object.entries(kinds).flatMap(([measure, [grow, door]]) =>
    added.map((size) => {
      const { questions } = crossAccount
      const contestant = { ...door({ questions, world: grow(crossAccount.world, size) }), measure }
      return { contestant, questions, size }
    })
  )

const slopeOf = (measure: string, all: ReadonlyArray<Measurement>): Measurement => {
  const points = all.filter((one) => one.measure === measure).map(({ size = 0, value }) => [size, value] as const)
  const value = slope(points)
  return {
    workload: "W3 growth",
    engine: "countersign",
    measure: `slope, ${measure}`,
    unit: "ns per thing added",
    value
  }
}

/** The first workload with things added to it that cannot matter. */
export const run: Run = async (scale) => {
  const found = await compete("W3 growth", entriesOf(sizes), scale)
  return [...found, ...Object.keys(kinds).map((measure) => slopeOf(measure, found))]
}
