import * as Admits from "../verdict/Admits.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"
import type { Circumstances, Readings } from "./Readings.ts"

/**
 * The resource's account: its resource control policies and the resource-based policy must allow. Any grant that
 * names the caller counts, be it by account, role, session or `*`. S3 Block Public Access can still shut it out.
 * @clause cross-account.trusting-side
 */
export const trustingAccount = (readings: Readings, circumstances: Circumstances): Admits.Admits => {
  const granted = Admits.guardrail(readings.resourceControl, ResourceGrant.admits(readings.resourceBased))
  const policies = Admits.guardrail(granted, readings.blockPublicAccess)
  return circumstances.trustingExclusion ? Admits.guardrail(policies, Admits.implicitDeny) : policies
}
