import type { AccessPoint } from "@countersign/engine"
import { isAccountId } from "./arnParts.ts"
import { known } from "./CannotSay.ts"
import type { Question } from "./Question.ts"
import { entryOf, find, type Target } from "./target.ts"

/** A way to a bucket: the access point's own ARN, where it leads, and the bucket or object behind it. */
export interface Way {
  readonly arn: string
  readonly accessPoint: AccessPoint
  readonly bucket: Target
}

/**
 * A call about an access point itself does not pass through it, and its policy grants none.
 * @clause access-point.operations
 */
export const isOnAccessPoint = ({ operation, service }: Question["action"]): boolean =>
  service === "s3" && operation.includes("accesspoint")

/**
 * The bucket's side of a request through an access point: the bucket or object under the bucket's own ARN.
 * `undefined` where the target is no access point.
 * @clause access-point.resource
 */
export const wayTo = ({ action, caller, target, world }: Question): Way | undefined => {
  const { parts } = target
  if (action.service !== "s3" || parts?.service !== "s3" || isOnAccessPoint(action)) return undefined
  const [, name, key] = /^accesspoint[/:]([^/]+)(?:\/object\/(.*))?$/s.exec(parts.resource) ?? []
  if (name === undefined || !isAccountId(parts.account)) return undefined
  const { accessPoint } = entryOf(world, target)
  if (accessPoint === undefined) return undefined
  const stated = known(accessPoint, "where the access point leads")
  const bucket = known(stated.bucket, "the access point's bucket")
  const owner = stated.bucketAccount === "unknown" ? undefined : stated.bucketAccount
  const arn = `arn:${parts.partition}:s3:${parts.region}:${parts.account}:accesspoint/${name}`
  const inBucket = key === undefined ? bucket : `${bucket}/${key}`
  return { arn, accessPoint: stated, bucket: find(world, inBucket, owner, caller) }
}
