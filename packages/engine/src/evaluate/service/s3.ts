import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import { type Departure, ownAccountOnly } from "./Departure.ts"

const bucketPolicyOperations: ReadonlySet<string> = new Set([
  "deletebucketpolicy",
  "getbucketpolicy",
  "putbucketpolicy"
])

const withoutDenies = (grants: ResourceGrant.ResourceGrants): ResourceGrant.ResourceGrants =>
  (grants & ResourceGrant.denies) === 0 ? grants : (grants & ~ResourceGrant.denies) | ResourceGrant.silent

/**
 * A bucket's policy is read and changed from its owner's account alone, and the owner's root user cannot be locked
 * out of it by the policy itself.
 * @clause exclusions.s3-bucket-policy
 * @clause s3.bucket-policy-lockout
 */
export const s3: Departure = {
  exclusion: ownAccountOnly("Amazon S3", bucketPolicyOperations),
  setAside: ({ context: { action, caller }, crossAccount }, readings) =>
    !crossAccount && caller.principal.type === "root" && bucketPolicyOperations.has(action.operation)
      ? { ...readings, resourceBased: withoutDenies(readings.resourceBased) }
      : readings
}
