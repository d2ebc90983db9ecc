import * as AccountId from "../aws/AccountId.ts"
import { unknown } from "../aws/Fact.ts"
import type { World } from "./World.ts"

/**
 * What stands where in a world: the account that lists each resource, by ARN, and every unique id that a user or role
 * is known to carry. It follows from the accounts, and is worked out from them where a world brings none.
 */
export interface Directory {
  /** By ARN, the key of `accounts` under which the resource is listed. */
  readonly resources: ReadonlyMap<string, string>
  readonly uniqueIds: ReadonlySet<string>
}

/** The account that lists each resource; of two that list one ARN the last counts. */
export const resources = ({ accounts }: World): Directory["resources"] => {
  const found = new Map<string, string>()
  for (const [key, { id, resources: held }] of Object.entries(accounts)) {
    if (AccountId.is(id)) for (const arn of Object.keys(held)) found.set(arn, key)
  }
  return found
}

/** Every unique id that is known. */
export const uniqueIds = ({ accounts }: World): Directory["uniqueIds"] => {
  const identities = Object.values(accounts).flatMap(({ roles, users }) => [
    ...Object.values(users),
    ...Object.values(roles)
  ])
  return new Set(
    identities.flatMap(({ uniqueId }) => (uniqueId === undefined || uniqueId === unknown ? [] : [uniqueId]))
  )
}

/** The directory of a world, worked out from its accounts. */
export const of = (world: World): Directory => ({ resources: resources(world), uniqueIds: uniqueIds(world) })
