import * as Admits from "../verdict/Admits.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"
import type { Circumstances, Readings } from "./Readings.ts"

const anyDenies = (readings: Readings): boolean =>
  readings.resourceBased === ResourceGrant.denies ||
  ((readings.serviceControl |
    readings.resourceControl |
    readings.identityBased |
    readings.permissionsBoundary |
    readings.sessionPolicies |
    readings.vpcEndpoint) &
    Admits.explicitDeny) !==
    0

/**
 * Inside one account an identity-based or a resource-based policy suffices. How far a resource-based grant goes
 * depends on whom it names; trust and key policies are required.
 *
 * Takes and gives settled words.
 * @clause same-account.grantee-matrix
 */
export const sameAccount = (readings: Readings, circumstances: Circumstances): Admits.Admits => {
  if (anyDenies(readings)) return Admits.explicitDeny
  if (circumstances.trustedExclusion || circumstances.trustingExclusion) return Admits.implicitDeny
  const { identityBased, permissionsBoundary, resourceBased, sessionPolicies } = readings
  const withinGuardrails = readings.serviceControl & readings.resourceControl & readings.vpcEndpoint & Admits.allow
  if (withinGuardrails === 0) return Admits.implicitDeny
  const withinLimits = (permissionsBoundary & sessionPolicies & Admits.allow) !== 0
  const direct = resourceBased === ResourceGrant.direct
  const limited = resourceBased === ResourceGrant.limited && withinLimits
  const enabled = !circumstances.resourcePolicyRequired || resourceBased !== ResourceGrant.silent
  const identity = identityBased === Admits.allow && withinLimits && enabled
  return direct || limited || identity ? Admits.allow : Admits.implicitDeny
}
