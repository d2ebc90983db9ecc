import { Result } from "effect"
import * as AccountId from "../aws/AccountId.ts"
import * as Arn from "../aws/Arn.ts"
import { type Fact, map, unknown } from "../aws/Fact.ts"
import { overlay, type Tags } from "../aws/Tags.ts"
import { rememberIn } from "../aws/remember.ts"
import type { ActionName } from "../aws/ActionName.ts"
import type { Caller } from "../request/Caller.ts"
import { InvalidRequest } from "../request/InvalidRequest.ts"
import type { Target } from "../request/Target.ts"
import type { Resource } from "./Account.ts"
import { bucketTags } from "./bucketTags.ts"
import { isServiceLinked } from "./describeCaller.ts"
import * as lookUp from "./lookUp.ts"
import { misnamed } from "./s3Names.ts"
import type { World } from "./World.ts"

/** A resource as a request names it. */
export interface NamedResource {
  readonly resource: string
  readonly resourceAccount?: string
}

/** Managed policies that AWS owns: reading them is governed in the caller's account. */
const isOwnedByAws = (arn: Arn.Arn): boolean => arn.account === "aws"

const owner = (world: World, arn: Arn.Arn, named: NamedResource, caller: Caller): Fact<AccountId.AccountId> => {
  if (isOwnedByAws(arn)) return caller.account ?? unknown
  const stated = named.resourceAccount === undefined ? undefined : AccountId.parse(named.resourceAccount)
  return lookUp.resource(world, arn.text)?.owner ?? stated ?? Arn.account(arn) ?? unknown
}

const isBucketOrObject = (arn: Arn.Arn): boolean => arn.service === "s3" && arn.account === ""

const identityTags = (world: World, arn: Arn.Arn): Fact<Tags> | undefined => {
  if (arn.service !== "iam") return undefined
  const type = Arn.resourceType(arn)
  const entry = type === "role" ? lookUp.role(world, arn) : type === "user" ? lookUp.user(world, arn) : undefined
  return entry === unknown ? unknown : entry?.tags
}

/**
 * Tags that a session hands on to the roles it assumes stand in for the role's own when that role's trust policy is
 * evaluated.
 * @clause sts.transitive-tags
 */
const handedOn = ({ principal }: Caller, action: ActionName): Tags => {
  if (principal.type !== "role-session" || action.service !== "sts") return {}
  const keys = new Set(principal.transitiveTagKeys?.map((key) => key.toLowerCase()))
  return Object.fromEntries(Object.entries(principal.sessionTags ?? {}).filter(([key]) => keys.has(key.toLowerCase())))
}

const carriedTags = (arn: Arn.Arn, resource: Resource): Fact<Tags> =>
  isBucketOrObject(arn) ? bucketTags(resource) : resource.tags

/** The tags authorization sees. */
const tags = (
  world: World,
  arn: Arn.Arn,
  ownedBy: Fact<AccountId.AccountId>,
  caller: Caller,
  action: ActionName
): Fact<Tags> => {
  const ofIdentity = identityTags(world, arn)
  if (ofIdentity !== undefined)
    return Arn.resourceType(arn) === "role"
      ? map(ofIdentity, (own) => overlay(own, handedOn(caller, action)))
      : ofIdentity
  const held = lookUp.resource(world, arn.text)
  if (held === undefined) {
    return ownedBy !== unknown && lookUp.account(world, ownedBy)?.complete === true ? {} : unknown
  }
  return carriedTags(arn, held.resource)
}

const isServiceLinkedRole = (world: World, arn: Arn.Arn): boolean => {
  if (arn.service !== "iam" || Arn.resourceType(arn) !== "role") return false
  const role = lookUp.role(world, arn)
  return isServiceLinked(arn) || (role !== unknown && role?.serviceLinked === true)
}

const withoutResource = (caller: Caller): Target => ({
  resource: "*",
  arn: undefined,
  owner: caller.account ?? unknown,
  membership: caller.membership,
  tags: {},
  serviceLinkedRole: false
})

/** All that a target has from the entry that speaks for it. */
interface Held extends Omit<Target, "arn" | "resource"> {
  readonly arn: Arn.Arn | undefined
}

const factsOf = rememberIn(({ arn, owner: heldBy, resource, world }: lookUp.HeldResource): Held => {
  const parsed = Arn.parse(arn)
  return {
    arn: parsed,
    owner: heldBy,
    membership: lookUp.membership(world, heldBy),
    tags: parsed === undefined ? resource.tags : carriedTags(parsed, resource),
    serviceLinkedRole: false
  }
})

const below = (carrier: Arn.Arn, text: string): Arn.Arn => ({
  text,
  partition: carrier.partition,
  service: carrier.service,
  region: carrier.region,
  account: carrier.account,
  resource: text.slice(carrier.text.length - carrier.resource.length)
})

/** The target that an entry speaks for; `undefined` where the name has to be looked at more closely. */
const ofHeld = (held: lookUp.HeldResource, text: string): Target | undefined => {
  const { arn: carrier, membership, owner: heldBy, tags: carried } = factsOf(held)
  // Roles and users are no entries among the resources, and what AWS owns is governed in the caller's account.
  if (carrier === undefined || carrier.service === "iam" || isOwnedByAws(carrier)) return undefined
  const arn = below(carrier, text)
  if (misnamed(arn) !== undefined) return undefined
  return { resource: text, arn, owner: heldBy, membership, tags: carried, serviceLinkedRole: false }
}

const ofName = (
  world: World,
  named: NamedResource,
  caller: Caller,
  action: ActionName
): Result.Result<Target, InvalidRequest> => {
  const arn = Arn.parse(named.resource)
  if (arn === undefined) {
    const message = `\`${named.resource}\` is not an ARN`
    const help = "write `arn:partition:service:region:account:resource`, or `*` for an action without a resource"
    return Result.fail(new InvalidRequest({ field: "resource", message, help }))
  }
  const refused = misnamed(arn)
  if (refused !== undefined) return Result.fail(refused)
  const ownedBy = owner(world, arn, named, caller)
  return Result.succeed({
    resource: arn.text,
    arn,
    owner: ownedBy,
    membership: ownedBy === unknown ? unknown : lookUp.membership(world, ownedBy),
    tags: tags(world, arn, ownedBy, caller, action),
    serviceLinkedRole: isServiceLinkedRole(world, arn)
  })
}

/**
 * The resource with its owner, the owner's organization and its tags. An owner that neither the world, the request
 * nor the ARN tells is unknown, never guessed.
 * @clause arn.owner
 */
export const describeTarget = (
  world: World,
  named: NamedResource,
  caller: Caller,
  action: ActionName
): Result.Result<Target, InvalidRequest> => {
  if (named.resourceAccount !== undefined && !AccountId.is(named.resourceAccount)) {
    const message = `\`${named.resourceAccount}\` is not an account id`
    return Result.fail(new InvalidRequest({ field: "resourceAccount", message, help: "an account id has 12 digits" }))
  }
  if (named.resource === "*") return Result.succeed(withoutResource(caller))
  const held = lookUp.resource(world, named.resource)
  const target = held && ofHeld(held, named.resource)
  return target === undefined ? ofName(world, named, caller, action) : Result.succeed(target)
}
