import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import { bucketContext } from "../bucketContext.ts"
import { type Reading, readResourcePolicySet } from "../policySet.ts"
import { decideKeyGrants } from "../service/keyGrants.ts"

/** An access point's grant counts only as far as the bucket's policy lets it pass. @clause access-point.both */
const throughBucket =
  (point: Reading, bucket: Reading): Reading =>
  (context) =>
    ResourceGrant.weakest(point(context), bucket(bucketContext(context)))

/**
 * The policy on the resource, and the grants on a key: the strongest word for the caller.
 * @clause resource-based.union
 */
export const resourceBased = ({ resourceBased: slot }: AppliedPolicies): Reading => {
  const read = readResourcePolicySet(slot)
  if (slot.behind !== undefined) return throughBucket(read, readResourcePolicySet(slot.behind))
  if (slot.kind !== "key") return read
  return (context) => ResourceGrant.strongest(read(context), decideKeyGrants(slot, context))
}
