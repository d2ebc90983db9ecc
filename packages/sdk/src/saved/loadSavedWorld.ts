import type { Account, Directory, Policy, World } from "@countersign/engine"
import { Result } from "effect"
import { lazily } from "./lazily.ts"
import type { SavedWorldInvalid } from "./SavedWorldInvalid.ts"
import * as Tables from "./Tables.ts"

type PolicyAt = (index: number) => Policy

/** Data as it was saved: a number stands for a policy, `null` for `undefined`. */
const revive = (value: unknown, policyAt: PolicyAt): unknown => {
  if (typeof value === "number") return policyAt(value)
  if (value === null) return undefined
  if (typeof value !== "object") return value
  const parts = value as Record<string, unknown>
  for (const name of Object.keys(parts)) {
    const part = revive(parts[name], policyAt)
    if (part !== parts[name]) parts[name] = part
  }
  return value
}

const noPolicies: PolicyAt = (index) => {
  throw new RangeError(`a document holds no policy ${index}`)
}

/** The same function of an index, worked out once for each. */
const once = <A extends object>(read: (index: number) => A): ((index: number) => A) => {
  const known: Array<A | undefined> = []
  return (index) => (known[index] ??= read(index))
}

interface SavedPolicy extends Omit<Policy, "document" | "source"> {
  readonly document: number
  readonly source?: { readonly file: string; readonly text: number }
}

/** The policies of a world: each once, its document and its text decoded when they are first read. */
const policiesOf = ({ text }: Tables.Tables): PolicyAt => {
  const document = once((index) => revive(JSON.parse(text("documents", index)), noPolicies) as Policy["document"])
  const sourceOf = ({ text: at, ...rest }: NonNullable<SavedPolicy["source"]>): object => {
    lazily(rest, "text", () => JSON.parse(text("texts", at)) as string)
    return rest
  }
  return once((index) => {
    const { document: at, source, ...rest } = JSON.parse(text("policies", index)) as SavedPolicy
    const policy = source === undefined ? rest : { ...rest, source: sourceOf(source) }
    lazily(policy, "document", () => document(at))
    return policy as Policy
  })
}

const accountsOf = (tables: Tables.Tables, policyAt: PolicyAt): Readonly<Record<string, Account>> => {
  const ids = JSON.parse(tables.text("accountIds", 0)) as ReadonlyArray<string>
  const accounts = {}
  ids.forEach((id, index) =>
    lazily(accounts, id, () => revive(JSON.parse(tables.text("accounts", index)), policyAt) as Account)
  )
  return accounts
}

const readDirectory = ({ text }: Tables.Tables): Directory.Directory => {
  const directory = {}
  lazily(directory, "resources", () => {
    const arns = JSON.parse(text("resources", 0)) as Readonly<Record<string, ReadonlyArray<string>>>
    return new Map(Object.entries(arns).flatMap(([account, held]) => held.map((arn) => [arn, account] as const)))
  })
  lazily(directory, "uniqueIds", () => new Set(JSON.parse(text("uniqueIds", 0)) as ReadonlyArray<string>))
  return directory as Directory.Directory
}

/** A world from its tables; what is not asked for is not decoded. */
const worldOf = (tables: Tables.Tables): World.World => {
  const policyAt = policiesOf(tables)
  const own = revive(JSON.parse(tables.text("world", 0)), policyAt) as Omit<World.World, "accounts">
  const world = { ...own, accounts: accountsOf(tables, policyAt) }
  // Not enumerable: a world made from this one with other accounts must not inherit what is true of these.
  Object.defineProperty(world, "directory", { value: readDirectory(tables) })
  return world
}

/**
 * The world that `saveWorld` made the bytes of, or why they are none: another version of the format, cut short,
 * damaged. Every byte is checked first, so a world is never half read; an account is decoded when it is first looked at.
 * The bytes must stay as they are: they are read from as long as the world is used.
 */
export const loadSavedWorld = (bytes: Uint8Array): Result.Result<World.World, SavedWorldInvalid> =>
  Result.map(Tables.open(bytes), worldOf)
