import { compile } from "../compile/policy.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import * as Admits from "../verdict/Admits.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"
import type { PolicySlot } from "../world/AppliedPolicies.ts"
import {
  decideResourceStatement,
  decideStatement,
  decideStatementElsewhere,
  type DecideWithPrincipal
} from "./statement.ts"

/**
 * All policies of one type at one place, together: any deny denies, any allow allows. Where something of the place
 * is unknown it may say anything.
 * @clause evaluation.union
 */
export const decidePolicySet = ({ missing, policies }: PolicySlot, context: RequestContext): Admits.Admits => {
  let admits = missing.length === 0 ? Admits.implicitDeny : Admits.anything
  for (const policy of policies) {
    for (const statement of compile(policy)) admits = Admits.union(admits, decideStatement(statement, context))
  }
  return admits
}

const decideWithPrincipals =
  (decide: DecideWithPrincipal) =>
  ({ missing, policies }: PolicySlot, context: RequestContext): ResourceGrant.ResourceGrants => {
    let grants = missing.length === 0 ? ResourceGrant.silent : ResourceGrant.anything
    for (const policy of policies) {
      for (const statement of compile(policy)) grants = ResourceGrant.strongest(grants, decide(statement, context))
    }
    return grants
  }

/** The same for the policies on a resource: the strongest grant counts. */
export const decideResourcePolicySet = decideWithPrincipals(decideResourceStatement)

/** The same for the policy of an endpoint. */
export const decideEndpointPolicySet = decideWithPrincipals(decideStatementElsewhere)
