import * as Arn from "../../aws/Arn.ts"
import { unknown } from "../../aws/Fact.ts"
import type { ConditionBlock } from "../../policy/ConditionBlock.ts"
import { nobody, type PrincipalElement } from "../../policy/PrincipalElement.ts"
import type { PatternElement, Statement } from "../../policy/Statement.ts"
import type * as Caller from "../../request/Caller.ts"
import { principalArn } from "../../request/keys/principal.ts"
import * as RequestContext from "../../request/RequestContext.ts"
import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import type { Place } from "./place.ts"

const everyone: PrincipalElement = { ...nobody, everyone: true }

/** The caller's user or role, as `Principal` names it. */
const grantee = (caller: Caller.Caller): PrincipalElement => {
  const { principal } = caller
  switch (principal.type) {
    case "service":
      return { ...nobody, service: [principal.service] }
    case "saml":
    case "web-identity":
      return { ...nobody, federated: [principal.provider] }
    case "anonymous":
      return everyone
    case "user":
    case "user-session":
    case "role-session":
    case "federated-user":
    case "root":
      return { ...nobody, aws: [principalArn(caller) ?? ""] }
  }
}

const test = (operator: string, key: string, values: ReadonlyArray<string>): ConditionBlock => [
  { operator, tests: [{ key, values }] }
]

/** A service acts for many: the statement names on whose behalf, where the request tells. */
const onBehalfOf = (context: RequestContext.RequestContext): ConditionBlock => {
  if (context.caller.principal.type !== "service") return []
  const arn = RequestContext.lookup(context, "aws:sourcearn")
  if (Array.isArray(arn)) return test("ArnEquals", "aws:SourceArn", arn)
  const account = RequestContext.lookup(context, "aws:sourceaccount")
  return Array.isArray(account) ? test("StringEquals", "aws:SourceAccount", account) : []
}

// `*`, `?` and `$` of a name are patterns in a policy unless they are written as variables.
const literal = (name: string): string => (name === "*" ? name : name.replaceAll(/[*?$]/g, (sign) => `\${${sign}}`))

// A repository policy has no `Resource`: it speaks of the repository that carries it.
const carriesNoResource = ({ policyType }: Place, { target }: AppliedPolicies): boolean =>
  policyType === "ROLE_TRUST_POLICY" || (policyType === "RESOURCE_BASED_POLICY" && target.arn?.service === "ecr")

const isKey = ({ policyType }: Place, { target }: AppliedPolicies): boolean =>
  policyType === "RESOURCE_BASED_POLICY" && target.arn?.service === "kms" && Arn.resourceType(target.arn) === "key"

/** The names under which the policies of a place know the resource: behind an access point it has two. */
const names = ({ behind, policyType }: Place, { target }: AppliedPolicies): ReadonlyArray<string> => {
  const bucket = target.accessPoint?.behind ?? unknown
  if (bucket === unknown) return [target.resource]
  if (behind === true) return [bucket.text]
  return policyType === "VPC_ENDPOINT_POLICY" ? [target.resource, bucket.text] : [target.resource]
}

const resource = (place: Place, applied: AppliedPolicies): PatternElement | undefined => {
  if (carriesNoResource(place, applied)) return undefined
  return { negated: false, values: isKey(place, applied) ? ["*"] : names(place, applied).map(literal) }
}

/** A bucket policy need not let in more than comes through the access point. @clause access-point.both */
const throughPoint = ({ behind }: Place, { target }: AppliedPolicies): ConditionBlock =>
  behind === true && target.accessPoint !== undefined
    ? test("StringEquals", "s3:DataAccessPointArn", [target.accessPoint.arn])
    : []

/** A gateway endpoint reads an account's name as its root user's: callers are named by a condition instead. */
const throughEndpoint = (caller: Caller.Caller): Pick<Statement, "condition" | "principal"> => {
  const arn = principalArn(caller)
  return arn === undefined
    ? { principal: grantee(caller), condition: [] }
    : { principal: everyone, condition: test("ArnEquals", "aws:PrincipalArn", [arn]) }
}

const who = (place: Place, applied: AppliedPolicies, context: RequestContext.RequestContext) => {
  switch (place.policyType) {
    case "RESOURCE_BASED_POLICY":
    case "ROLE_TRUST_POLICY":
      return {
        principal: grantee(context.caller),
        condition: [...onBehalfOf(context), ...throughPoint(place, applied)]
      }
    case "VPC_ENDPOINT_POLICY":
      return throughEndpoint(context.caller)
    case "IDENTITY_BASED_POLICY":
    case "PERMISSIONS_BOUNDARY":
    case "SESSION_POLICY":
    case "SERVICE_CONTROL_POLICY":
    case "RESOURCE_CONTROL_POLICY":
      return { principal: undefined, condition: [] }
  }
}

/** The smallest Allow for a place: this action, this resource, and where principals are named, this caller. */
export const smallestStatement = (
  place: Place,
  applied: AppliedPolicies,
  context: RequestContext.RequestContext
): Statement => ({
  sid: undefined,
  effect: "Allow",
  action: { negated: false, values: [applied.action.text] },
  resource: resource(place, applied),
  ...who(place, applied, context)
})
