import * as AccountId from "../aws/AccountId.ts"
import * as Arn from "../aws/Arn.ts"
import { type Fact, unknown } from "../aws/Fact.ts"
import type { Membership } from "../request/Caller.ts"
import type { Account, Resource, Role, User } from "./Account.ts"
import * as Organization from "./Organization.ts"
import type { World } from "./World.ts"

/** A resource entry with the account that holds it. */
export interface HeldResource {
  /** The ARN of the entry: of an object that of its bucket. */
  readonly arn: string
  readonly owner: AccountId.AccountId
  readonly resource: Resource
}

interface ResourceIndex {
  readonly held: ReadonlyMap<string, HeldResource>
  readonly longest: number
}

const resourceIndexes = new WeakMap<World, ResourceIndex>()

const resourceIndex = (world: World): ResourceIndex => {
  const known = resourceIndexes.get(world)
  if (known !== undefined) return known
  const held = new Map<string, HeldResource>()
  for (const account of Object.values(world.accounts)) {
    const owner = AccountId.parse(account.id)
    if (owner === undefined) continue
    for (const [arn, resource] of Object.entries(account.resources)) held.set(arn, { arn, owner, resource })
  }
  const made = { held, longest: [...held.keys()].reduce((most, { length }) => Math.max(most, length), 0) }
  resourceIndexes.set(world, made)
  return made
}

const endsName = (arn: string, at: number): boolean => at === arn.length || arn[at] === "/" || arn[at] === ":"

/** Names below a table or a stream that carry a policy of their own: nothing above them speaks for them. */
const ownCarrier =
  /^arn:[^:]*:(?:dynamodb:[^:]*:[^:]*:table\/[^/]+\/stream|kinesis:[^:]*:[^:]*:stream\/[^/]+\/consumer)\//

/**
 * The entry for an ARN: its own, otherwise that of the longest name above it, so that an object finds its bucket
 * and a method its API. Streams of tables and consumers of streams have policies of their own.
 * @clause world.resource-lookup
 */
export const resource = (world: World, arn: string): HeldResource | undefined => {
  const { held, longest } = resourceIndex(world)
  if (ownCarrier.test(arn)) return held.get(arn)
  for (let end = Math.min(arn.length, longest); end > 0; end--) {
    const found = endsName(arn, end) ? held.get(arn.slice(0, end)) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

export const account = (world: World, id: string): Account | undefined =>
  Object.hasOwn(world.accounts, id) ? world.accounts[id] : undefined

const carried = new WeakMap<World, ReadonlySet<string>>()

const uniqueIds = (world: World): ReadonlySet<string> => {
  const known = carried.get(world)
  if (known !== undefined) return known
  const identities = Object.values(world.accounts).flatMap(({ roles, users }) => [
    ...Object.values(users),
    ...Object.values(roles)
  ])
  const made = new Set(identities.flatMap(({ uniqueId }) => (uniqueId === undefined ? [] : [uniqueId])))
  carried.set(world, made)
  return made
}

/** Whether a user or role of the world is known to carry the unique id. @clause principal.unique-ids */
export const isCarried = (world: World, uniqueId: string): boolean => uniqueIds(world).has(uniqueId)

/** The partition of an account, as the ARNs it lists tell; `undefined` where it lists none. */
export const partition = (world: World, id: string): string | undefined => {
  const holder = account(world, id)
  if (holder === undefined) return undefined
  const identities = [...Object.values(holder.users), ...Object.values(holder.roles)].map(({ arn }) => arn)
  const first = identities[0] ?? Object.keys(holder.resources)[0]
  return first === undefined ? undefined : Arn.parse(first)?.partition
}

interface Named {
  readonly arn: string
}

const identityIndexes = new WeakMap<Readonly<Record<string, Named>>, ReadonlyMap<string, Named>>()

const named = <A extends Named>(entries: Readonly<Record<string, A>>, { text }: Arn.Arn): A | undefined => {
  const known = identityIndexes.get(entries)
  const byArn = known ?? new Map(Object.values(entries).map((entry) => [entry.arn, entry] as const))
  if (known === undefined) identityIndexes.set(entries, byArn)
  return byArn.get(text) as A | undefined
}

/** The role of that ARN; `unknown` where its account does not claim to be complete. */
export const role = (world: World, arn: Arn.Arn): Fact<Role | undefined> => {
  const holder = account(world, arn.account)
  const found = holder && named(holder.roles, arn)
  return found ?? (holder?.complete === true ? undefined : unknown)
}

/** The user of that ARN; `unknown` where its account does not claim to be complete. */
export const user = (world: World, arn: Arn.Arn): Fact<User | undefined> => {
  const holder = account(world, arn.account)
  const found = holder && named(holder.users, arn)
  return found ?? (holder?.complete === true ? undefined : unknown)
}

/** The organization that lists the account. */
export const organization = (world: World, id: string): Organization.Organization | undefined =>
  world.organizations.find((candidate) => Organization.contains(candidate, id))

/** Where an account stands: in the organization that lists it, in none where the world says so, else unknown. */
export const membership = (world: World, id: string): Membership => {
  const found = organization(world, id)
  if (found !== undefined) return Organization.place(found, id)
  return account(world, id)?.organization ?? unknown
}
