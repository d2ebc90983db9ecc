import type { RequestContext } from "../../request/RequestContext.ts"
import * as Admits from "../../verdict/Admits.ts"
import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import { type AppliedPolicies, applies } from "../../world/AppliedPolicies.ts"
import { decideResourcePolicySet } from "../policySet.ts"

/**
 * The policy of the endpoint the request passes through: it must allow as well, and grants nothing. On a gateway
 * endpoint an account named as principal reaches its root user only.
 * @clause vpc-endpoint.ceiling
 */
export const vpcEndpoint = (applied: AppliedPolicies, context: RequestContext): Admits.Admits => {
  if (!applies(applied.vpcEndpoint)) return Admits.allow
  const grants = decideResourcePolicySet(applied.vpcEndpoint, context)
  return ResourceGrant.admits(applied.gatewayEndpoint ? withoutDelegation(grants) : grants)
}

/** An account's name as good as none: its place in the set becomes silence. */
export const withoutDelegation = (grants: ResourceGrant.ResourceGrants): ResourceGrant.ResourceGrants =>
  (grants & ResourceGrant.delegates) === 0 ? grants : (grants & ~ResourceGrant.delegates) | ResourceGrant.silent
