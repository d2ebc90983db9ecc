import type { RequestContext } from "../request/RequestContext.ts"
import * as Admits from "../verdict/Admits.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"
import type { PolicySlot } from "../world/AppliedPolicies.ts"
import { withPolicy, withPolicyElsewhere, withResourcePolicy } from "./statement.ts"

/**
 * All policies of one type at one place, together: any deny denies, any allow allows. Where something of the place
 * is unknown it may say anything.
 * @clause evaluation.union
 */
export const decidePolicySet = ({ missing, policies }: PolicySlot, context: RequestContext): Admits.Admits => {
  let admits = missing.length === 0 ? Admits.implicitDeny : Admits.anything
  for (const policy of policies) admits = withPolicy(policy, admits, context)
  return admits
}

const startOf = ({ missing }: PolicySlot): ResourceGrant.ResourceGrants =>
  missing.length === 0 ? ResourceGrant.silent : ResourceGrant.anything

/** The same for the policies on a resource: the strongest grant counts. */
export const decideResourcePolicySet = (slot: PolicySlot, context: RequestContext): ResourceGrant.ResourceGrants => {
  let grants = startOf(slot)
  for (const policy of slot.policies) grants = withResourcePolicy(policy, grants, context)
  return grants
}

/** The same for policies with principals that do not hang on the resource. */
export const decidePolicySetElsewhere = (slot: PolicySlot, context: RequestContext): ResourceGrant.ResourceGrants => {
  let grants = startOf(slot)
  for (const policy of slot.policies) grants = withPolicyElsewhere(policy, grants, context)
  return grants
}
