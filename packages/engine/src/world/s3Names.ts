import type { ActionName } from "../aws/ActionName.ts"
import type * as Arn from "../aws/Arn.ts"
import { InvalidRequest } from "../request/InvalidRequest.ts"

/** What Amazon S3 names with an account or a region: access points with their objects, and things beside buckets. */
const withAccount =
  /^(?:accesspoint\/[^/]+(?:\/object\/.+)?|(?:access-grants|async-request|job|storage-lens|storage-lens-group)\/.+)$/s

/**
 * An ARN of Amazon S3 that names nothing: a bucket's has neither account nor region, and what lies behind an access
 * point is its `/object/`. Read as something else, such a name would miss the policies that guard the bucket.
 * @clause access-point.resource
 */
export const misnamed = ({ account, region, resource, service, text }: Arn.Arn): InvalidRequest | undefined => {
  const isPlain = account === "" && region === ""
  if (service !== "s3" || isPlain || withAccount.test(resource)) return undefined
  const isPoint = resource.startsWith("accesspoint")
  const message = isPoint
    ? `\`${text}\` is neither an access point nor an object behind one`
    : `\`${text}\` names an account or a region, which the ARN of a bucket or an object does not have`
  const help = isPoint
    ? "write `…:accesspoint/NAME` or `…:accesspoint/NAME/object/KEY`"
    : "write `arn:aws:s3:::BUCKET/KEY`"
  return new InvalidRequest({ field: "resource", message, help })
}

/** Whether a call is about an access point itself, and does not pass through it. @clause access-point.operations */
export const isOnAccessPoint = ({ operation, service }: ActionName): boolean =>
  service === "s3" && operation.includes("accesspoint")
