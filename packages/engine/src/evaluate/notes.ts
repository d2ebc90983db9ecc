import type { CompiledStatement } from "../compile/statement.ts"
import type { ConditionMatcher } from "../match/condition/block.ts"
import * as date from "../match/condition/date.ts"
import * as ipAddress from "../match/condition/ipAddress.ts"
import * as numeric from "../match/condition/numeric.ts"
import { uniqueIds } from "../match/principal.ts"
import * as resource from "../match/resource.ts"
import { unknown } from "../aws/Fact.ts"
import * as Arn from "../aws/Arn.ts"
import * as ConditionOperatorName from "../policy/ConditionOperatorName.ts"
import type { KeyValue, RequestContext } from "../request/RequestContext.ts"
import * as RequestContext_ from "../request/RequestContext.ts"
import * as Applicability from "../verdict/Applicability.ts"
import { none, type Note } from "../verdict/Note.ts"

const thoseOf = (...notes: ReadonlyArray<Note | false>): ReadonlyArray<Note> =>
  notes.every((note) => note === false) ? none : notes.filter((note) => note !== false)

/** Where the principal element was read in a way AWS's pages leave open. */
export const onPrincipal = (
  { effect, principal, statement }: CompiledStatement,
  applicability: Applicability.Applicability,
  { caller }: RequestContext
): ReadonlyArray<Note> => {
  if (effect === "Allow" || principal === undefined || !Applicability.canApply(applicability)) return none
  const names = statement.principal?.aws ?? []
  const outsider = caller.account === undefined && caller.principal.type !== "anonymous"
  const generous = !principal.negated && !principal.everyone && principal.everyAwsPrincipal
  return thoseOf(
    generous && outsider && { code: "everyone-denies-outsiders" },
    principal.negated && names.length > 0 && { code: "not-principal-chain" },
    !principal.negated &&
      caller.principal.type === "federated-user" &&
      names.includes(caller.principal.federatedBy) && { code: "deny-reaches-federated-sessions" }
  )
}

/**
 * Unique ids that nobody carries any more: AWS shows a deleted user or role by its id, which matches nobody. Where the
 * caller's own id is not known it may be the one.
 * @clause principal.unique-ids
 */
export const onUniqueIds = (
  { principal }: CompiledStatement,
  { caller, isCarried }: RequestContext
): ReadonlyArray<Note> =>
  principal?.namesUniqueIds !== true || caller.uniqueId === unknown
    ? none
    : uniqueIds(principal)
        .filter((uniqueId) => uniqueId !== caller.uniqueId && !isCarried(uniqueId))
        .map((uniqueId) => ({ code: "deleted-principal", uniqueId }))

const isServiceLevel = (pattern: resource.ResourcePattern): boolean =>
  pattern.kind === "literal-head" && pattern.tail.length === 1 && pattern.tail[0]?.kind === "star"

const isWild = ({ kind }: resource.ResourcePattern): boolean => kind === "wild-head"

/** Where the resource element was read in a way AWS's pages leave open. */
export const onResource = (matcher: resource.ResourceMatcher, context: RequestContext): ReadonlyArray<Note> => {
  if (!matcher.negated && context.target.resource !== "*" && !matcher.patterns.some(isWild)) return none
  return thoseOf(
    matcher.patterns.some((pattern) => resource.crossesColon(pattern, context)) && { code: "star-crosses-colons" },
    context.target.resource === "*" && matcher.patterns.some(isServiceLevel) && { code: "service-level-resource" },
    matcher.negated &&
      resource.matches(matcher, context) !== Applicability.fails &&
      hasUnresolved(matcher, context) && { code: "unresolved-not-resource" }
  )
}

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

const readersOfFamilies: Readonly<Partial<Record<ConditionOperatorName.Family, (value: string) => unknown>>> = {
  Numeric: numeric.parse,
  Date: date.parse,
  IpAddress: ipAddress.parseAddress,
  Arn: Arn.parse
}

const readers = new Map(
  ConditionOperatorName.bases.map((base) => [base, readersOfFamilies[ConditionOperatorName.family(base)]])
)

/** Where a condition met a value it cannot read, several values without a set operator, or a habitual mistake. */
export const onCondition = ({ lookupKey, name, values }: ConditionMatcher, value: KeyValue): ReadonlyArray<Note> => {
  if (name === undefined || value === undefined || RequestContext_.isUnknown(value)) return none
  const read = readers.get(name.base)
  const isCallerArn = lookupKey === "aws:principalarn"
  if (read === undefined && value.length < 2 && !isCallerArn) return none
  const plain = name.quantifier === undefined && name.base !== "Null"
  return thoseOf(
    read !== undefined &&
      value.some((given) => read(given) === undefined) && { code: "unreadable-value", operator: name.base },
    plain && value.length > 1 && { code: "several-values" },
    isCallerArn &&
      values.some((wanted) => wanted.includes(":assumed-role/")) && { code: "assumed-role-in-principal-arn" }
  )
}
