import type * as Arn from "../aws/Arn.ts"
import { type Fact, unknown } from "../aws/Fact.ts"
import type { Target } from "../request/Target.ts"
import type { Resource } from "./Account.ts"
import * as lookUp from "./lookUp.ts"
import type { World } from "./World.ts"

const objectArn = ({ accessPoint, arn }: Target): Arn.Arn | undefined => {
  const named = accessPoint === undefined ? arn : accessPoint.behind
  return named !== undefined && named !== unknown && named.service === "s3" && named.account === "" ? named : undefined
}

const written = ({ objectOwners = unknown, objectOwnership }: Resource, object: string): Fact<string> => {
  if (objectOwnership === unknown || objectOwners === unknown) return unknown
  return Object.hasOwn(objectOwners, object) ? objectOwners[object]! : unknown
}

/**
 * The account that owns the object, `undefined` where it is the bucket's owner: always so with
 * `BucketOwnerEnforced`, which is AWS's default and is assumed where a world says nothing.
 * @clause s3.object-ownership
 */
export const objectOwner = (world: World, target: Target): Fact<string | undefined> => {
  const object = objectArn(target)
  if (object === undefined || !object.resource.includes("/")) return undefined
  const held = lookUp.resource(world, object.text)
  const ownership = held?.resource.objectOwnership ?? "BucketOwnerEnforced"
  if (held === undefined || ownership === "BucketOwnerEnforced") return undefined
  const owner = written(held.resource, object.text)
  return owner === held.owner ? undefined : owner
}
