import { AccountId, unknown, type World } from "@countersign/engine"

const uniqueIds = (world: World.World): ReadonlySet<string> => {
  const identities = Object.values(world.accounts).flatMap(({ roles, users }) => [
    ...Object.values(users),
    ...Object.values(roles)
  ])
  return new Set(
    identities.flatMap(({ uniqueId }) => (uniqueId === undefined || uniqueId === unknown ? [] : [uniqueId]))
  )
}

// Of two accounts that list one ARN the last counts.
const resources = (world: World.World): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(world.accounts).flatMap(([key, { id, resources: held }]) =>
      AccountId.is(id) ? Object.keys(held).map((arn) => [arn, key] as const) : []
    )
  )

/** The directory of a world. */
export const directoryOf = (world: World.World): World.Directory => ({
  resources: resources(world),
  uniqueIds: uniqueIds(world)
})
