import type { RequestContext } from "../../request/RequestContext.ts"
import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import { decideResourcePolicySet } from "../policySet.ts"
import { decideKeyGrants } from "../service/keyGrants.ts"

/**
 * The policy on the resource, and the grants on a key: the strongest word for the caller.
 * @clause resource-based.union
 */
export const resourceBased = (
  { resourceBased: slot }: AppliedPolicies,
  context: RequestContext
): ResourceGrant.ResourceGrants =>
  ResourceGrant.strongest(decideResourcePolicySet(slot, context), decideKeyGrants(slot, context))
