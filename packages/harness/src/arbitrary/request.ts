import type { AuthorizationRequest, World } from "@countersign/engine"
import fc from "fast-check"
import { simplestFirst } from "./mostly.ts"
import { sentFor } from "./condition.ts"
import { conditionKeys } from "./conditionKeys.ts"
import { principal } from "./principal.ts"
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

const resourceless: fc.Arbitrary<Target> = fc.constantFrom(
  ...resourcelessActions.map((action) => ({ action, resource: "*" }))
)

const target = (world: World.World): fc.Arbitrary<Target> => {
  const listed = targetsOf(world)
  return listed.length === 0
    ? resourceless
    : fc.oneof({ arbitrary: fc.constantFrom(...listed), weight: 24 }, { arbitrary: resourceless, weight: 1 })
}

const entries: fc.Arbitrary<readonly [string, ReadonlyArray<string>]> = fc.oneof(
  ...conditionKeys.map((key) => ({
    arbitrary: sentFor(key).map((values) => [key.name, values] as const),
    weight: key.derived ? 1 : 5
  }))
)

/** The condition keys a request lists; a derived one is replaced now and then, or taken away by an empty list. */
const context: fc.Arbitrary<Readonly<Record<string, ReadonlyArray<string>>>> = fc
  .array(entries, { maxLength: 8, size: "max" })
  .map((listed) => Object.fromEntries(listed))

const way = simplestFirst(
  { arbitrary: fc.constant({}), weight: 2 },
  { arbitrary: fc.constantFrom(...endpoints).map((viaVpcEndpoint) => ({ viaVpcEndpoint })), weight: 1 }
)

/** Requests on a generated world: its callers, its resources, and the keys that its policies ask about. */
export const request = (world: World.World): fc.Arbitrary<AuthorizationRequest> =>
  fc.tuple(principal(world), target(world), context, way).map(([caller, { action, resource }, given, through]) => ({
    principal: caller,
    action,
    resource,
    context: given,
    ...through
  }))
