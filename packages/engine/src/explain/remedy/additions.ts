import type { Statement } from "../../policy/Statement.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import { supportsResourcePolicy } from "../../world/resourceTypes.ts"
import { type Place, places } from "./place.ts"
import type { Excess, Part } from "./Remedy.ts"
import { smallestStatement } from "./smallestStatement.ts"

/** A resource of a type without policies has no place for one. */
const takesStatement = ({ policyType }: Place, { target }: AppliedPolicies): boolean => {
  if (policyType === "RESOURCE_CONTROL_POLICY") return false
  return (
    policyType !== "RESOURCE_BASED_POLICY" || (target.arn !== undefined && supportsResourcePolicy(target.arn) !== "no")
  )
}

const namesPrincipals = ({ policyType }: Place): boolean =>
  policyType === "RESOURCE_BASED_POLICY" || policyType === "ROLE_TRUST_POLICY" || policyType === "VPC_ENDPOINT_POLICY"

// A service that is let in without a word on whose behalf is let in on anybody's.
const isConfusable = (place: Place, { caller }: AppliedPolicies, { condition }: Statement): boolean =>
  namesPrincipals(place) && caller.principal.type === "service" && condition.length === 0

const excess = (place: Place, applied: AppliedPolicies, statement: Statement): Excess | undefined => {
  const { caller, resourceBased, target } = applied
  if (place.policyType === "SERVICE_CONTROL_POLICY") return "organization-node"
  if (namesPrincipals(place) && caller.principal.type === "anonymous") return "everyone"
  if (namesPrincipals(place) && caller.principal.type === "root") return "whole-account"
  if (isConfusable(place, applied, statement)) return "every-customer"
  if (place.policyType === "RESOURCE_BASED_POLICY" && resourceBased.kind === "key") return "key-policy-resource"
  return target.arn === undefined ? "no-resource" : undefined
}

/** The statements that can be added, one for each place that takes Allow statements. */
export const additions = (applied: AppliedPolicies, context: RequestContext): ReadonlyArray<Part> =>
  places(applied)
    .filter((place) => takesStatement(place, applied))
    .map((place) => {
      const { account, attachTo, owner, policyType } = place
      const statement = smallestStatement(place, applied, context)
      const found = excess(place, applied, statement)
      const part: Part = { account, attachTo, owner, policyType, change: { kind: "add", statements: [statement] } }
      return found === undefined ? part : { ...part, excess: found }
    })
