import type { RequestContext } from "../../request/RequestContext.ts"
import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import type { AppliedPolicies, PolicySlot } from "../../world/AppliedPolicies.ts"
import { bucketContext } from "../bucketContext.ts"
import { decideResourcePolicySet } from "../policySet.ts"
import { decideKeyGrants } from "../service/keyGrants.ts"

/** An access point's grant counts only as far as the bucket's policy lets it pass. @clause access-point.both */
const throughBucket = (
  granted: ResourceGrant.ResourceGrants,
  behind: PolicySlot,
  context: RequestContext
): ResourceGrant.ResourceGrants =>
  ResourceGrant.weakest(granted, decideResourcePolicySet(behind, bucketContext(context)))

/**
 * The policy on the resource, and the grants on a key: the strongest word for the caller.
 * @clause resource-based.union
 */
export const resourceBased = (
  { resourceBased: slot }: AppliedPolicies,
  context: RequestContext
): ResourceGrant.ResourceGrants => {
  const granted = decideResourcePolicySet(slot, context)
  const withGrants = slot.kind === "key" ? ResourceGrant.strongest(granted, decideKeyGrants(slot, context)) : granted
  return slot.behind === undefined ? withGrants : throughBucket(withGrants, slot.behind, context)
}
