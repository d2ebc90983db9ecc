import type { CompiledStatement } from "../compile/statement.ts"
import type { ConditionMatcher } from "../match/condition/block.ts"
import * as date from "../match/condition/date.ts"
import * as ipAddress from "../match/condition/ipAddress.ts"
import * as numeric from "../match/condition/numeric.ts"
import * as resource from "../match/resource.ts"
import * as Arn from "../aws/Arn.ts"
import * as ConditionOperatorName from "../policy/ConditionOperatorName.ts"
import type { KeyValue, RequestContext } from "../request/RequestContext.ts"
import * as RequestContext_ from "../request/RequestContext.ts"
import * as Applicability from "../verdict/Applicability.ts"

const noneOrOne = (note: string | false): ReadonlyArray<string> => (note === false ? [] : [note])

/** Where the principal element was read in a way AWS's pages leave open. */
export const onPrincipal = (
  { effect, principal }: CompiledStatement,
  applicability: Applicability.Applicability,
  { caller }: RequestContext
): ReadonlyArray<string> => {
  if (principal === undefined || !Applicability.canApply(applicability)) return []
  const outsider = caller.account === undefined && caller.principal.type !== "anonymous"
  const generous = effect === "Deny" && !principal.negated && !principal.everyone && principal.everyAwsPrincipal
  return [
    ...noneOrOne(
      generous && outsider && `{"AWS": "*"} in a Deny is read as reaching callers without an AWS identity too`
    ),
    ...noneOrOne(
      effect === "Deny" &&
        principal.negated &&
        principal.aws.size > 0 &&
        "NotPrincipal spares a caller only where its account, its user or role, and its session are all listed, and never one with a permissions boundary"
    ),
    ...noneOrOne(
      effect === "Deny" &&
        !principal.negated &&
        caller.principal.type === "federated-user" &&
        principal.aws.has(caller.principal.federatedBy) &&
        "a Deny that names a user is read as reaching the sessions federated by that user"
    )
  ]
}

const isServiceLevel = (pattern: resource.ResourcePattern): boolean =>
  pattern.kind === "literal-head" && pattern.tail.length === 1 && pattern.tail[0]?.kind === "star"

/** Where the resource element was read in a way AWS's pages leave open. */
export const onResource = (matcher: resource.ResourceMatcher, context: RequestContext): ReadonlyArray<string> => [
  ...noneOrOne(
    matcher.patterns.some((pattern) => resource.crossesColon(pattern, context)) &&
      "a `*` that ends its ARN segment is read as crossing colons"
  ),
  ...noneOrOne(
    context.target.resource === "*" &&
      matcher.patterns.some(isServiceLevel) &&
      "the request names no resource: only `*` is read as matching it, although AWS accepts a service's own ARN for some actions"
  ),
  ...noneOrOne(
    matcher.negated &&
      resource.matches(matcher, context) !== Applicability.fails &&
      hasUnresolved(matcher, context) &&
      "a NotResource entry with a variable that has no value matches nothing, so the statement covers everything else"
  )
]

const hasUnresolved = (matcher: resource.ResourceMatcher, context: RequestContext): boolean =>
  matcher.patterns.some(
    (pattern) =>
      "tail" in pattern &&
      pattern.tail.some(
        (part) =>
          part.kind === "variable" &&
          part.default === undefined &&
          RequestContext_.lookup(context, part.key.toLowerCase()) === undefined
      )
  )

const readers: Readonly<Partial<Record<ConditionOperatorName.Family, (value: string) => unknown>>> = {
  Numeric: numeric.parse,
  Date: date.parse,
  IpAddress: ipAddress.parseAddress,
  Arn: Arn.parse
}

/** Where a condition met a value it cannot read, several values without a set operator, or a habitual mistake. */
export const onCondition = ({ lookupKey, name, values }: ConditionMatcher, value: KeyValue): ReadonlyArray<string> => {
  if (name === undefined || value === undefined || RequestContext_.isUnknown(value)) return []
  const read = readers[ConditionOperatorName.family(name.base)]
  const plain = name.quantifier === undefined && name.base !== "Null"
  return [
    ...noneOrOne(
      read !== undefined &&
        value.some((given) => read(given) === undefined) &&
        `the request's value cannot be read by ${name.base}: it matches nothing, and a negated operator holds`
    ),
    ...noneOrOne(
      plain &&
        value.length > 1 &&
        "several values without ForAllValues or ForAnyValue: AWS leaves the outcome undefined; read as no match"
    ),
    ...noneOrOne(
      lookupKey === "aws:principalarn" &&
        values.some((wanted) => wanted.includes(":assumed-role/")) &&
        "aws:PrincipalArn of a role session is the role's ARN, never the assumed-role ARN"
    )
  ]
}
