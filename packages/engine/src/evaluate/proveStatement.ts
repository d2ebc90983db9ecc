import { rememberFor } from "../aws/remember.ts"
import type { CompiledStatement } from "../compile/statement.ts"
import type * as block from "../match/condition/block.ts"
import { isMember } from "../match/organization.ts"
import * as resource from "../match/resource.ts"
import type { PrincipalElement } from "../policy/PrincipalElement.ts"
import * as MissingFact from "../request/MissingFact.ts"
import * as RequestContext from "../request/RequestContext.ts"
import type { Target } from "../request/Target.ts"
import * as Applicability from "../verdict/Applicability.ts"
import type { ElementEvaluation, StatementEvaluation } from "../verdict/Evaluation.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"
import { callerNames } from "./callerNames.ts"
import * as notes from "./notes.ts"
import { outline, type Written, type WrittenCondition } from "./outline.ts"
import { grant, principalGrant } from "./statement.ts"

type Context = RequestContext.RequestContext

const missingPrincipalFacts = (
  { organizations = [] }: PrincipalElement,
  { caller }: Context
): ReadonlyArray<MissingFact.MissingFact> => {
  const of = callerNames(caller).at(-1) ?? "the caller"
  const facts: Array<MissingFact.MissingFact> = []
  if (caller.uniqueId === "unknown") facts.push({ kind: "unique-id", of })
  if (caller.canonicalUserId === "unknown") facts.push({ kind: "canonical-user-id", of: caller.account ?? of })
  if (caller.hasBoundary === "unknown") facts.push({ kind: "policies", policyType: "PERMISSIONS_BOUNDARY", of })
  if (isMember(organizations, caller.membership) === "unknown") {
    facts.push({ kind: "organization", of: caller.account ?? of })
  }
  return facts
}

const both = <A>(first: ReadonlyArray<A>, second: ReadonlyArray<A>): ReadonlyArray<A> =>
  second.length === 0 ? first : [...first, ...second]

const provePrincipal = (
  statement: CompiledStatement,
  named: ResourceGrant.ResourceGrants,
  context: Context
): ElementEvaluation => {
  const written = outline(statement).principal
  const { principal } = statement.statement
  const applicability = ResourceGrant.applicability(named)
  return {
    element: written.element,
    applicability,
    pointer: written.pointer,
    expected: written.expected,
    actual: callerNames(context.caller),
    missing:
      principal !== undefined && applicability === Applicability.undetermined
        ? missingPrincipalFacts(principal, context)
        : MissingFact.none,
    notes: both(notes.onPrincipal(statement, applicability, context), notes.onUniqueIds(statement, context))
  }
}

const resourceNames = rememberFor(({ resource: name }: Target): ReadonlyArray<string> => [name])

const proveResource = (matcher: resource.ResourceMatcher, written: Written, context: Context): ElementEvaluation => {
  const applicability = resource.matches(matcher, context)
  return {
    element: written.element,
    applicability,
    pointer: written.pointer,
    expected: written.expected,
    actual: resourceNames(context.target),
    missing:
      applicability === Applicability.undetermined
        ? resource.unknownVariables(matcher, context).map(({ missing }) => missing)
        : MissingFact.none,
    notes: notes.onResource(matcher, context)
  }
}

const openIn = (
  { comparisons, key }: block.ConditionMatcher,
  value: RequestContext.KeyValue,
  context: Context
): ReadonlyArray<MissingFact.MissingFact> => [
  ...(RequestContext.isUnknown(value) ? [MissingFact.spelled(value.missing, key)] : []),
  ...comparisons.flatMap((comparison) => comparison.unknowns(context).map(({ missing }) => missing))
]

const proveCondition = (
  matcher: block.ConditionMatcher,
  written: WrittenCondition,
  context: Context
): ElementEvaluation => {
  const found = matcher.read(context)
  const value = RequestContext.listed(found)
  const applicability = matcher.holds(found, context)
  return {
    element: written.element,
    applicability,
    pointer: written.pointer,
    expected: written.expected,
    actual: RequestContext.isUnknown(value) ? "unknown" : value,
    condition: written.condition,
    missing: applicability === Applicability.undetermined ? openIn(matcher, value, context) : MissingFact.none,
    notes: notes.onCondition(matcher, value)
  }
}

/** Its action element, which hangs on the action alone, is proved beforehand. */
export type ProveStatement = (
  statement: CompiledStatement,
  named: ElementEvaluation,
  context: Context
) => StatementEvaluation

type Elements = ReadonlyArray<ElementEvaluation>

/** Every element on its own, none left out because another failed: what `applicability` folds, kept. */
const proveElements = (
  principal: ElementEvaluation | undefined,
  named: ElementEvaluation,
  statement: CompiledStatement,
  matcher: resource.ResourceMatcher | undefined,
  context: Context
): Elements => {
  const { conditions } = statement
  const written = outline(statement)
  const size = (principal === undefined ? 1 : 2) + (matcher === undefined ? 0 : 1) + conditions.length
  // oxlint-disable-next-line unicorn/no-new-array -- an array that grows takes room for many more
  const elements = new Array<ElementEvaluation>(size)
  let next = 0
  if (principal !== undefined) elements[next++] = principal
  elements[next++] = named
  if (matcher !== undefined) elements[next++] = proveResource(matcher, written.resource, context)
  for (let at = 0; at < conditions.length; at++) {
    elements[next++] = proveCondition(conditions[at]!, written.conditions[at]!, context)
  }
  return elements
}

const applicabilityOf = ({ applicability }: ElementEvaluation): Applicability.Applicability => applicability

/** The proof of a statement in a policy without principals. @clause evaluation.statement */
export const proveStatement: ProveStatement = (statement, named, context) => {
  const elements = proveElements(undefined, named, statement, statement.resourceElsewhere, context)
  return {
    sid: statement.statement.sid,
    effect: statement.effect,
    pointer: statement.pointer,
    applicability: Applicability.every(elements, applicabilityOf),
    elements
  }
}

const proveWithPrincipal = (
  statement: CompiledStatement,
  named: ElementEvaluation,
  matcher: resource.ResourceMatcher | undefined,
  context: Context
): StatementEvaluation => {
  const given = principalGrant(statement, context)
  const principal = provePrincipal(statement, given, context)
  const elements = proveElements(principal, named, statement, matcher, context)
  const applicability = Applicability.every(elements, applicabilityOf)
  return {
    sid: statement.statement.sid,
    effect: statement.effect,
    pointer: statement.pointer,
    applicability,
    grants: grant(statement.effect, given, applicability),
    elements
  }
}

/** The proof of a statement in a policy on the resource. @clause evaluation.statement */
export const proveResourceStatement: ProveStatement = (statement, named, context) =>
  proveWithPrincipal(statement, named, statement.resource, context)

/** The proof of a statement in the policy of an endpoint or of an organization. @clause evaluation.statement */
export const proveStatementElsewhere: ProveStatement = (statement, named, context) =>
  proveWithPrincipal(statement, named, statement.resourceElsewhere, context)
