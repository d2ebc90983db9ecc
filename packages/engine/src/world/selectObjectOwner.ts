import type * as Arn from "../aws/Arn.ts"
import { type Fact, unknown } from "../aws/Fact.ts"
import type { Target } from "../request/Target.ts"
import type { ObjectOwnership } from "./Account.ts"
import * as lookUp from "./lookUp.ts"
import type { World } from "./World.ts"

const objectArn = ({ accessPoint, arn }: Target): Arn.Arn | undefined => {
  const named = accessPoint === undefined ? arn : accessPoint.behind
  return named !== undefined && named !== unknown && named.service === "s3" && named.account === "" ? named : undefined
}

/** Unsaid, a bucket of a complete account has AWS's default since April 2023; an older one need not. */
const unsaid = (world: World, owner: Fact<string>): Fact<ObjectOwnership> =>
  owner !== unknown && lookUp.account(world, owner)?.complete === true ? "BucketOwnerEnforced" : unknown

const written = (owners: Fact<Readonly<Record<string, string>>>, object: string): Fact<string> =>
  owners !== unknown && Object.hasOwn(owners, object) ? owners[object]! : unknown

/**
 * The account that owns the object, `undefined` where it is the bucket's owner: always so with `BucketOwnerEnforced`.
 * Whether a bucket has access control lists is unknown where a world does not say, and its account is not complete.
 * @clause s3.object-ownership
 */
export const objectOwner = (world: World, target: Target): Fact<string | undefined> => {
  const object = objectArn(target)
  if (object === undefined) return undefined
  const held = lookUp.resource(world, object.text)
  const bucketOwner = held?.owner ?? target.accessPoint?.bucketOwner ?? target.owner
  const ownership = held?.resource.objectOwnership ?? unsaid(world, bucketOwner)
  if (ownership === "BucketOwnerEnforced" || !object.resource.includes("/")) return undefined
  const owner = written(held?.resource.objectOwners ?? unknown, object.text)
  if (owner === bucketOwner) return undefined
  return ownership === unknown ? unknown : owner
}
