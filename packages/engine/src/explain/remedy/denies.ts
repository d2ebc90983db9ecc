import { compile } from "../../compile/policy.ts"
import type { CompiledStatement } from "../../compile/statement.ts"
import * as statements from "../../evaluate/statement.ts"
import type { Policy } from "../../policy/Policy.ts"
import type { PolicyType } from "../../policy/PolicyType.ts"
import type { Statement } from "../../policy/Statement.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import * as Admits from "../../verdict/Admits.ts"
import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import { contextsAt, type Place, places } from "./place.ts"

/** A Deny that reaches the request, or may, and where it stands. */
export interface Denial {
  readonly place: Place
  readonly policy: Policy
  readonly pointer: string
  readonly statement: Statement
}

const withPrincipals: ReadonlyMap<PolicyType, statements.DecideWithPrincipal> = new Map<
  PolicyType,
  statements.DecideWithPrincipal
>([
  ["RESOURCE_BASED_POLICY", statements.decideResourceStatement],
  ["ROLE_TRUST_POLICY", statements.decideResourceStatement],
  ["VPC_ENDPOINT_POLICY", statements.decideStatementElsewhere],
  ["RESOURCE_CONTROL_POLICY", statements.decideStatementElsewhere]
])

const reaches = (compiled: CompiledStatement, { policyType }: Place, context: RequestContext): boolean => {
  const decide = withPrincipals.get(policyType)
  return decide === undefined
    ? (statements.decideStatement(compiled, context) & Admits.explicitDeny) !== 0
    : (decide(compiled, context) & ResourceGrant.denies) !== 0
}

const denialsOf = (place: Place, policy: Policy, context: RequestContext): ReadonlyArray<Denial> =>
  compile(policy)
    .filter(({ effect }) => effect === "Deny")
    .filter((compiled) => contextsAt(place, context).some((seen) => reaches(compiled, place, seen)))
    .map(({ pointer, statement }) => ({ place, policy, pointer, statement }))

/** Every Deny that reaches the request, in AWS's order. */
export const denies = (applied: AppliedPolicies, context: RequestContext): ReadonlyArray<Denial> =>
  places(applied).flatMap((place) => place.slot.policies.flatMap((policy) => denialsOf(place, policy, context)))

/** Keys by which a deny keeps a perimeter. */
const perimeter =
  /^(?:aws:(?:securetransport|principalorgid|principalorgpaths|resourceorgid|resourceorgpaths|resourceaccount|principalaccount|sourcevpce|sourcevpc|sourcevpcarn|vpceaccount|vpceorgid|vpceorgpaths|sourceip|tokenissuetime|currenttime|multifactorauthpresent|multifactorauthage|requestedregion|sourceaccount|sourceorgid|sourceorgpaths|principalisawsservice|viaawsservice)|s3:tlsversion|s3:x-amz-.*)$/i

const isConditioned = ({ condition }: Statement): boolean =>
  condition.some(({ tests }) => tests.some(({ key }) => perimeter.test(key)))

/** Whether a deny was probably meant: an organization's, a perimeter's, or one that spares only those it lists. */
export const isMeant = ({ place, statement }: Denial): boolean =>
  place.owner === "organization" || statement.principal?.negated === true || isConditioned(statement)
