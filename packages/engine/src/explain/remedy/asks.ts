import type { PolicyType } from "../../policy/PolicyType.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import { additions } from "./additions.ts"
import { places } from "./place.ts"
import type { Part } from "./Remedy.ts"

const askable: ReadonlySet<PolicyType> = new Set([
  "IDENTITY_BASED_POLICY",
  "RESOURCE_BASED_POLICY",
  "ROLE_TRUST_POLICY",
  "VPC_ENDPOINT_POLICY"
])

/** Of the places whose policies are not known: the statement that each would need, to ask its owner for. */
export const asks = (applied: AppliedPolicies, context: RequestContext): ReadonlyArray<Part> => {
  const unknown = new Set(
    places(applied)
      .filter(({ slot }) => slot.missing.some(({ kind }) => kind === "policies" || kind === "groups"))
      .map(({ policyType }) => policyType)
  )
  return additions(applied, context).filter(({ policyType }) => askable.has(policyType) && unknown.has(policyType))
}
