import * as AccountId from "../aws/AccountId.ts"
import * as Arn from "../aws/Arn.ts"
import { type Fact, unknown } from "../aws/Fact.ts"
import { type Answers, rememberFor, rememberForLatest } from "../aws/remember.ts"
import type { Membership } from "../request/Caller.ts"
import type { Account, Resource, Role, User } from "./Account.ts"
import * as Directory from "./Directory.ts"
import * as Organization from "./Organization.ts"
import type { World } from "./World.ts"

/** A resource entry with the world and the account that hold it. */
export interface HeldResource {
  readonly world: World
  /** The ARN of the entry: of an object that of its bucket. */
  readonly arn: string
  readonly owner: AccountId.AccountId
  readonly resource: Resource
  /** What follows from the entry. */
  readonly answers: Answers
}

interface ResourceIndex {
  readonly holding: (arn: string) => HeldResource | undefined
  /** For every length up to the greatest whether a name has it. */
  readonly lengths: Uint8Array
  /** The entry found last for a name of each length: a new text is compared faster than it is found in a table. */
  readonly lastFound: Array<HeldResource | undefined>
  /** The latest question and its answer: one request asks for the same resource again and again. */
  readonly latest: { arn: string; found: HeldResource | undefined }
}

/** Fetches an entry from its account when it is first asked for. */
const fetching = (world: World, accountOf: Directory.Directory["resources"]): ResourceIndex["holding"] => {
  const held = new Map<string, HeldResource>()
  return (arn) => {
    const known = held.get(arn)
    if (known !== undefined) return known
    const holder = account(world, accountOf.get(arn) ?? "")
    const owner = holder && AccountId.parse(holder.id)
    const resource = holder?.resources[arn]
    if (owner === undefined || resource === undefined) return undefined
    const found = { world, arn, owner, resource, answers: [] }
    held.set(arn, found)
    return found
  }
}

const resourceIndex = rememberForLatest((world: World): ResourceIndex => {
  const accountOf = world.directory?.resources ?? Directory.resources(world)
  const lengths = lengthsOf(accountOf)
  return {
    holding: fetching(world, accountOf),
    lengths,
    lastFound: Array.from(lengths, () => undefined),
    latest: { arn: "", found: undefined }
  }
})

const lengthsOf = (names: ReadonlyMap<string, unknown>): Uint8Array => {
  let longest = 0
  for (const { length } of names.keys()) longest = Math.max(longest, length)
  const lengths = new Uint8Array(longest + 1)
  for (const { length } of names.keys()) lengths[length] = 1
  return lengths
}

const slash = 47
const colon = 58

const endsName = (arn: string, at: number): boolean =>
  at === arn.length || arn.charCodeAt(at) === slash || arn.charCodeAt(at) === colon

/** Names below a table or a stream that carry a policy of their own: nothing above them speaks for them. */
const ownCarrier =
  /^arn:[^:]*:(?:dynamodb:[^:]*:[^:]*:table\/[^/]+\/stream|kinesis:[^:]*:[^:]*:stream\/[^/]+\/consumer)\//

const hasOwnCarrier = (arn: string): boolean => {
  const service = arn.indexOf(":", "arn:".length) + 1
  return (arn.startsWith("dynamodb:", service) || arn.startsWith("kinesis:", service)) && ownCarrier.test(arn)
}

const named = ({ holding, lastFound }: ResourceIndex, name: string): HeldResource | undefined => {
  const last = lastFound[name.length]
  if (last !== undefined && last.arn === name) return last
  const found = holding(name)
  if (found !== undefined) lastFound[name.length] = found
  return found
}

const find = (index: ResourceIndex, arn: string): HeldResource | undefined => {
  const { lengths } = index
  for (let end = Math.min(arn.length, lengths.length - 1); end > 0; end--) {
    const found = lengths[end] === 1 && endsName(arn, end) ? named(index, arn.slice(0, end)) : undefined
    if (found !== undefined) return end < arn.length && hasOwnCarrier(arn) ? undefined : found
  }
  return undefined
}

/**
 * The entry for an ARN: its own, otherwise that of the longest name above it, so that an object finds its bucket
 * and a method its API. Streams of tables and consumers of streams have policies of their own.
 * @clause world.resource-lookup
 */
export const resource = (world: World, arn: string): HeldResource | undefined => {
  const index = resourceIndex(world)
  if (index.latest.arn !== arn) {
    index.latest.found = find(index, arn)
    index.latest.arn = arn
  }
  return index.latest.found
}

interface AccountIndex {
  readonly known: Map<string, Account>
  /** The account found last: one request asks for the same one again and again. */
  readonly last: { id: string | undefined; found: Account | undefined }
}

const accountIndex = rememberForLatest<World, AccountIndex>(() => ({
  known: new Map(),
  last: { id: undefined, found: undefined }
}))

const findAccount = ({ accounts }: World, { known }: AccountIndex, id: string): Account | undefined => {
  const listed = known.get(id)
  if (listed !== undefined || !Object.hasOwn(accounts, id)) return listed
  const found = accounts[id]!
  known.set(id, found)
  return found
}

export const account = (world: World, id: string): Account | undefined => {
  const index = accountIndex(world)
  const { last } = index
  if (last.id === id) return last.found
  const found = findAccount(world, index, id)
  if (found === undefined) return undefined
  last.id = id
  last.found = found
  return found
}

const uniqueIds = rememberFor((world: World) => world.directory?.uniqueIds ?? Directory.uniqueIds(world))

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

const byArn = rememberFor(
  (entries: Readonly<Record<string, Named>>): ReadonlyMap<string, Named> =>
    new Map(Object.values(entries).map((entry) => [entry.arn, entry]))
)

const ofArn = <A extends Named>(entries: Readonly<Record<string, A>>, { text }: Arn.Arn): A | undefined =>
  byArn(entries).get(text) as A | undefined

/** The role of that ARN; `unknown` where its account does not claim to be complete. */
export const role = (world: World, arn: Arn.Arn): Fact<Role | undefined> => {
  const holder = account(world, arn.account)
  const found = holder && ofArn(holder.roles, arn)
  return found ?? (holder?.complete === true ? undefined : unknown)
}

/** The user of that ARN; `unknown` where its account does not claim to be complete. */
export const user = (world: World, arn: Arn.Arn): Fact<User | undefined> => {
  const holder = account(world, arn.account)
  const found = holder && ofArn(holder.users, arn)
  return found ?? (holder?.complete === true ? undefined : unknown)
}

const byAccount = rememberFor(
  (organizations: World["organizations"]): ReadonlyMap<string, Organization.Organization> =>
    // Of two organizations that list one account the first counts.
    new Map(organizations.toReversed().flatMap((one) => Organization.accounts(one).map((id) => [id, one])))
)

/** The organization that lists the account. */
export const organization = (world: World, id: string): Organization.Organization | undefined =>
  world.organizations.length === 0 ? undefined : byAccount(world.organizations).get(id)

/** Where an account stands: in the organization that lists it, in none where the world says so, else unknown. */
export const membership = (world: World, id: string): Membership => {
  const found = organization(world, id)
  if (found !== undefined) return Organization.place(found, id)
  return account(world, id)?.organization ?? unknown
}
