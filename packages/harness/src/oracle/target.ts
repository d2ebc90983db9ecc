import type { Resource, World } from "@countersign/engine"
import { type ArnParts, arnParts, isAccountId } from "./arnParts.ts"
import type { Caller } from "./caller.ts"
import { cannotSay } from "./CannotSay.ts"

/** What is asked for: its ARN or `*`, who owns it, and what the world lists for it. */
export interface Target {
  readonly arn: string
  readonly parts: ArnParts | undefined
  readonly owner: string | undefined
  readonly entry: Resource | undefined
}

interface Listed {
  readonly name: string
  readonly holder: string
  readonly entry: Resource
}

const isBelow = (arn: string, name: string): boolean =>
  arn === name || arn.startsWith(`${name}/`) || arn.startsWith(`${name}:`)

/**
 * What the world lists for an ARN: the longest listed name that is the ARN or stands above it.
 * @clause world.resource-lookup
 */
const listedFor = (world: World.World, arn: string): Listed | undefined => {
  const all = Object.values(world.accounts).flatMap(({ id, resources }) =>
    Object.entries(resources).map(([name, entry]) => ({ name, holder: id, entry }))
  )
  // Streams of tables and consumers of streams carry policies of their own.
  const isCarrier = /^arn:[^:]*:(?:dynamodb:.*:table\/[^/]+\/stream\/|kinesis:.*:stream\/[^/]+\/consumer\/)/.test(arn)
  const above = all.filter(({ name }) => (isCarrier ? name === arn : isBelow(arn, name)))
  const longest = Math.max(...above.map(({ name }) => name.length))
  const [found, ...others] = above.filter(({ name }) => name.length === longest)
  return others.length === 0 ? found : cannotSay(`several accounts hold \`${arn}\``)
}

const ownerOf = (
  parts: ArnParts,
  listed: Listed | undefined,
  named: string | undefined,
  caller: Caller
): string | undefined => {
  // What AWS owns is governed in the caller's account.
  if (parts.account === "aws") return caller.account
  if (listed !== undefined) return listed.holder
  return named ?? (isAccountId(parts.account) ? parts.account : cannotSay("the owner of the resource is unknown"))
}

/**
 * Who owns a resource: the account that holds it, the one the request names, or the one in its ARN. What has no
 * resource is of the caller's account.
 * @clause arn.owner
 */
export const find = (world: World.World, arn: string, named: string | undefined, caller: Caller): Target => {
  if (arn === "*") return { arn, parts: undefined, owner: caller.account, entry: undefined }
  const parts = arnParts(arn) ?? cannotSay(`\`${arn}\` is no ARN`)
  const listed = listedFor(world, arn)
  return { arn, parts, owner: ownerOf(parts, listed, named, caller), entry: listed?.entry }
}

/** What is known of a resource; one that a complete account does not list has nothing on it. */
export const entryOf = (world: World.World, { arn, entry, owner }: Target): Resource => {
  if (entry !== undefined) return entry
  if (owner !== undefined && world.accounts[owner]?.complete !== true) cannotSay(`\`${arn}\` is not listed`)
  return { policy: "none", tags: {}, grants: [], awsManaged: false, attributeBasedAccessControl: false }
}

export const isRole = ({ parts }: Target): boolean =>
  parts?.service === "iam" && isAccountId(parts.account) && parts.resource.startsWith("role/")
