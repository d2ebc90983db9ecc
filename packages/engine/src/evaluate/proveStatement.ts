import type { ActionName } from "../aws/ActionName.ts"
import { remember, rememberFor } from "../aws/remember.ts"
import type { CompiledStatement } from "../compile/statement.ts"
import * as action from "../match/action.ts"
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
import { grant, principalGrant } from "./statement.ts"

type Context = RequestContext.RequestContext

const principalValues = rememberFor((element: PrincipalElement): ReadonlyArray<string> => [
  ...(element.everyone ? ["*"] : []),
  ...element.aws,
  ...element.service,
  ...element.federated,
  ...element.canonicalUser,
  ...(element.organizations ?? [])
])

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
  const written = statement.statement.principal
  const element = written?.negated === true ? "NotPrincipal" : "Principal"
  const applicability = ResourceGrant.applicability(named)
  return {
    element,
    applicability,
    pointer: `${statement.pointer}/${element}`,
    expected: written === undefined ? [] : principalValues(written),
    actual: callerNames(context.caller),
    missing:
      written !== undefined && applicability === Applicability.undetermined
        ? missingPrincipalFacts(written, context)
        : [],
    notes: both(notes.onPrincipal(statement, applicability, context), notes.onUniqueIds(statement, context))
  }
}

const actionNames = rememberFor(({ text }: ActionName): ReadonlyArray<string> => [text])
const resourceNames = rememberFor(({ resource: name }: Target): ReadonlyArray<string> => [name])

const proveAction = (statement: CompiledStatement, context: Context): ElementEvaluation => {
  const element = statement.action.negated ? "NotAction" : "Action"
  return {
    element,
    applicability: Applicability.of(action.matches(statement.action, context.action)),
    pointer: `${statement.pointer}/${element}`,
    expected: statement.statement.action.values,
    actual: actionNames(context.action),
    missing: [],
    notes: []
  }
}

const proveResource = (
  statement: CompiledStatement,
  matcher: resource.ResourceMatcher,
  context: Context
): ElementEvaluation => {
  const element = matcher.negated ? "NotResource" : "Resource"
  const applicability = resource.matches(matcher, context)
  const open = applicability === Applicability.undetermined ? resource.unknownVariables(matcher, context) : []
  return {
    element,
    applicability,
    pointer: `${statement.pointer}/${element}`,
    expected: statement.statement.resource?.values ?? [],
    actual: resourceNames(context.target),
    missing: open.map(({ missing }) => missing),
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
  statement: CompiledStatement,
  matcher: block.ConditionMatcher,
  context: Context
): ElementEvaluation => {
  const found = matcher.read(context)
  const value = RequestContext.listed(found)
  const applicability = matcher.holds(found, context)
  return {
    element: "Condition",
    applicability,
    pointer: `${statement.pointer}/Condition/${escape(matcher.operator)}/${escape(matcher.key)}`,
    expected: matcher.values,
    actual: RequestContext.isUnknown(value) ? "unknown" : value,
    condition: { operator: matcher.operator, key: matcher.key },
    missing: applicability === Applicability.undetermined ? openIn(matcher, value, context) : [],
    notes: notes.onCondition(matcher, value)
  }
}

const escape = remember((name) => name.replaceAll("~", "~0").replaceAll("/", "~1"))

/** Every element of a statement on its own, none left out because another failed: what `applicability` folds, kept. */
const proveElements = (
  statement: CompiledStatement,
  matcher: resource.ResourceMatcher | undefined,
  context: Context
): Array<ElementEvaluation> => {
  const elements = [proveAction(statement, context)]
  if (matcher !== undefined) elements.push(proveResource(statement, matcher, context))
  for (const condition of statement.conditions) elements.push(proveCondition(statement, condition, context))
  return elements
}

/** The proof of a statement in a policy without principals. @clause evaluation.statement */
export const proveStatement = (statement: CompiledStatement, context: Context): StatementEvaluation => {
  const elements = proveElements(statement, statement.resourceElsewhere, context)
  return {
    sid: statement.statement.sid,
    effect: statement.effect,
    pointer: statement.pointer,
    applicability: Applicability.every(elements, ({ applicability }) => applicability),
    elements
  }
}

const proveWithPrincipal = (
  statement: CompiledStatement,
  matcher: resource.ResourceMatcher | undefined,
  context: Context
): StatementEvaluation => {
  const elements = proveElements(statement, matcher, context)
  const named = principalGrant(statement, context)
  const principal = provePrincipal(statement, named, context)
  const rest = Applicability.every(elements, ({ applicability }) => applicability)
  return {
    sid: statement.statement.sid,
    effect: statement.effect,
    pointer: statement.pointer,
    applicability: Applicability.and(principal.applicability, rest),
    grants: grant(statement.effect, named, rest),
    elements: [principal, ...elements]
  }
}

/** The proof of a statement in a policy on the resource. @clause evaluation.statement */
export const proveResourceStatement = (statement: CompiledStatement, context: Context): StatementEvaluation =>
  proveWithPrincipal(statement, statement.resource, context)

/** The proof of a statement in the policy of an endpoint or of an organization. @clause evaluation.statement */
export const proveStatementElsewhere = (statement: CompiledStatement, context: Context): StatementEvaluation =>
  proveWithPrincipal(statement, statement.resourceElsewhere, context)
