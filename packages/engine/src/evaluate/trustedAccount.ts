import * as Admits from "../verdict/Admits.ts"
import type { Circumstances, Readings } from "./Readings.ts"

/**
 * The caller's account: service control policies, identity-based policies, boundary and session policies must all
 * allow; any of them may deny.
 * @clause cross-account.trusted-side
 */
export const trustedAccount = (readings: Readings, circumstances: Circumstances): Admits.Admits =>
  [
    readings.serviceControl,
    readings.identityBased,
    readings.permissionsBoundary,
    readings.sessionPolicies,
    circumstances.trustedExclusion ? Admits.implicitDeny : Admits.allow
  ].reduce(Admits.guardrail)
