import type { RequestContext } from "../../request/RequestContext.ts"
import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import { bucketContext } from "../bucketContext.ts"
import { decideResourcePolicySet } from "../policySet.ts"
import { decideKeyGrants } from "../service/keyGrants.ts"

/** An access point's grant counts only as far as the bucket's policy lets it pass. @clause access-point.both */
const throughBucket = (
  granted: ResourceGrant.ResourceGrants,
  { behind }: AppliedPolicies["resourceBased"],
  context: RequestContext
): ResourceGrant.ResourceGrants =>
  behind === undefined
    ? granted
    : ResourceGrant.weakest(granted, decideResourcePolicySet(behind, bucketContext(context)))

/**
 * The policy on the resource, and the grants on a key: the strongest word for the caller.
 * @clause resource-based.union
 */
export const resourceBased = (
  { resourceBased: slot }: AppliedPolicies,
  context: RequestContext
): ResourceGrant.ResourceGrants =>
  throughBucket(
    ResourceGrant.strongest(decideResourcePolicySet(slot, context), decideKeyGrants(slot, context)),
    slot,
    context
  )
