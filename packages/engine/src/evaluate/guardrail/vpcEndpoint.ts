import { type Fact, unknown } from "../../aws/Fact.ts"
import type * as Admits from "../../verdict/Admits.ts"
import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import { type AppliedPolicies, applies } from "../../world/AppliedPolicies.ts"
import { bucketContext } from "../bucketContext.ts"
import { type Reading, readPolicySetElsewhere } from "../policySet.ts"

/**
 * The policy of the endpoint the request passes through: it must allow as well, and grants nothing. On a gateway
 * endpoint an account named as principal reaches its root user only. An access point and its bucket must both be let
 * through.
 * @clause vpc-endpoint.ceiling
 * @clause access-point.endpoint
 */
export const vpcEndpoint = (applied: AppliedPolicies): Reading | undefined => {
  if (!applies(applied.vpcEndpoint)) return undefined
  const read = readPolicySetElsewhere(applied.vpcEndpoint)
  const { gatewayEndpoint } = applied
  const { accessPoint } = applied.target
  if (accessPoint === undefined) return (context) => endpointAdmits(gatewayEndpoint, read(context))
  const isOpen = accessPoint.behind === unknown
  return (context) => {
    const behind = isOpen ? ResourceGrant.anything : read(bucketContext(context))
    return endpointAdmits(gatewayEndpoint, ResourceGrant.weakest(read(context), behind))
  }
}

/** What the grants of an endpoint's policy come to, its kind known or not. @clause vpc-endpoint.gateway-principals */
export const endpointAdmits = (gateway: Fact<boolean>, grants: ResourceGrant.ResourceGrants): Admits.Admits => {
  if (gateway === unknown) return ResourceGrant.admits(grants | withoutDelegation(grants))
  return ResourceGrant.admits(gateway ? withoutDelegation(grants) : grants)
}

// An account's name is as good as none: its place in the set becomes silence.
const withoutDelegation = (grants: ResourceGrant.ResourceGrants): ResourceGrant.ResourceGrants =>
  (grants & ResourceGrant.delegates) === 0 ? grants : (grants & ~ResourceGrant.delegates) | ResourceGrant.silent
