import type { PolicyType } from "../../policy/PolicyType.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import { additions } from "./additions.ts"
import { places } from "./place.ts"
import type { Part } from "./Remedy.ts"

const askable: ReadonlySet<PolicyType | undefined> = new Set([
  "IDENTITY_BASED_POLICY",
  "RESOURCE_BASED_POLICY",
  "ROLE_TRUST_POLICY",
  "VPC_ENDPOINT_POLICY"
])

/** Of the places whose policies are not known: the statement that each would need, to ask its owner for. */
export const asks = (applied: AppliedPolicies, context: RequestContext): ReadonlyArray<Part> => {
  const unknown = places(applied).filter(({ slot }) =>
    slot.missing.some(({ kind }) => kind === "policies" || kind === "groups")
  )
  return additions(applied, context).filter(
    ({ attachTo, policyType }) =>
      askable.has(policyType) && unknown.some((one) => one.policyType === policyType && one.attachTo === attachTo)
  )
}
