import * as Admits from "../verdict/Admits.ts"
import type { Circumstances, Readings } from "./Readings.ts"

/**
 * The caller's account: service control policies, identity-based policies, boundary and session policies must all
 * allow; any of them may deny.
 * @clause cross-account.trusted-side
 */
export const trustedAccount = (readings: Readings, circumstances: Circumstances): Admits.Admits => {
  const ownPolicies = Admits.guardrail(readings.serviceControl, readings.identityBased)
  const ceilings = Admits.guardrail(readings.permissionsBoundary, readings.sessionPolicies)
  const policies = Admits.guardrail(ownPolicies, ceilings)
  return circumstances.trustedExclusion ? Admits.guardrail(policies, Admits.implicitDeny) : policies
}
