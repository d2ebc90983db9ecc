import type { AuthorizationRequest, World } from "@countersign/engine"
import type { Recipe } from "./Choices.ts"
import { sentFor } from "./condition.ts"
import { conditionKeys } from "./conditionKeys.ts"
import { principal } from "./principal.ts"
import { always, map, oneOf, several, type Weighted, weighted } from "./recipes.ts"
import { type Ask, asks, endpoints, resourceArn, resourcelessActions, resourceKinds, roleAsks } from "./vocabulary.ts"

interface Target {
  readonly action: string
  readonly resource: string
}

const below = (arn: string, all: ReadonlyArray<Ask>): ReadonlyArray<Target> =>
  all.map(([action, rest]) => ({ action, resource: `${arn}${rest}` }))

const targetsOf = (world: World.World): ReadonlyArray<Target> =>
  Object.values(world.accounts).flatMap(({ id, resources, roles }) => [
    ...resourceKinds
      .map((kind) => [resourceArn(id, kind), kind] as const)
      .filter(([arn]) => resources[arn] !== undefined)
      .flatMap(([arn, kind]) => below(arn, asks[kind])),
    ...Object.values(roles).flatMap(({ arn }) => below(arn, roleAsks))
  ])

const resourceless: Recipe<Target> = oneOf(resourcelessActions.map((action) => ({ action, resource: "*" })))

const target = (world: World.World): Recipe<Target> => {
  const listed = targetsOf(world)
  return listed.length === 0 ? resourceless : weighted([24, oneOf(listed)], [1, resourceless])
}

type Entry = readonly [key: string, values: ReadonlyArray<string>]

const entry: Recipe<Entry> = weighted(
  ...conditionKeys.map((key): Weighted<Entry> => {
    const values = sentFor(key)
    return [key.derived ? 1 : 5, (choices) => [key.name, values(choices)]]
  })
)

/** The condition keys a request lists; a derived one is replaced now and then, or taken away by an empty list. */
const context: Recipe<Readonly<Record<string, ReadonlyArray<string>>>> = map(several(entry, 0, 8), (listed) => {
  const keys: Record<string, ReadonlyArray<string>> = {}
  for (const [key, values] of listed) keys[key] = values
  return keys
})

const direct: Pick<AuthorizationRequest, "viaVpcEndpoint"> = {}

const way = weighted(
  [2, always(direct)],
  [1, map(oneOf(endpoints), (viaVpcEndpoint): typeof direct => ({ viaVpcEndpoint }))]
)

/** Requests on a generated world: its callers, its resources, and the keys that its policies ask about. */
export const request = (world: World.World): Recipe<AuthorizationRequest> => {
  const caller = principal(world)
  const asked = target(world)
  return (choices) => ({
    principal: caller(choices),
    ...asked(choices),
    context: context(choices),
    ...way(choices)
  })
}
