import type { World } from "@countersign/engine"
import { accountNamed } from "./arnParts.ts"
import type { Caller } from "./caller.ts"
import { known } from "./CannotSay.ts"

/** Which of a caller's names a policy used: its account, its user or role, its session, or the user who federated it. */
export type Name = "account" | "entity" | "session" | "federating user"

const isOfAccount = (value: string, { account, partition }: Caller): boolean => {
  const named = accountNamed(value)
  if (named === undefined || named.account !== account) return false
  return named.partition === undefined || named.partition === partition
}

const isUniqueIdOf = (value: string, { role, user }: Caller): boolean =>
  /^A(?:ID|RO)A[A-Z0-9]+$/.test(value) && known((role ?? user)?.uniqueId, "the unique id of the caller") === value

/**
 * The name by which a value of `{"AWS": …}` speaks of the caller. An ARN or a unique id has to be the caller's own in
 * full; partial wildcards, groups and ids that nobody carries any more name nobody.
 * @clause principal.chain
 * @clause principal.unique-ids
 */
export const nameFor = (value: string, caller: Caller): Name | undefined => {
  if (caller.account === undefined) return undefined
  if (isOfAccount(value, caller)) return "account"
  if (value === caller.session) return "session"
  const entity = caller.role ?? caller.user
  if (entity === undefined || (value !== entity.arn && !isUniqueIdOf(value, caller))) return undefined
  return caller.principal.type === "federated-user" ? "federating user" : "entity"
}

/**
 * A canonical user id stands for the account that it belongs to.
 * @clause match.canonical-user
 */
export const isCanonicalIdOf = (value: string, { account }: Caller, world: World.World): boolean => {
  const holder = account === undefined ? undefined : world.accounts[account]
  return holder !== undefined && known(holder.canonicalUserId, "the canonical id of the account") === value
}
