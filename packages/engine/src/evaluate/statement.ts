import type { CompiledStatement } from "../compile/statement.ts"
import * as action from "../match/action.ts"
import * as block from "../match/condition/block.ts"
import * as principal from "../match/principal.ts"
import * as resource from "../match/resource.ts"
import type { StatementEffect } from "../policy/Statement.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import * as Admits from "../verdict/Admits.ts"
import * as Applicability from "../verdict/Applicability.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"

/**
 * Whether action, resource and every condition of the statement apply. A statement without `Resource` speaks of the
 * resource that carries it.
 * @clause evaluation.statement
 */
const applicability = (
  statement: CompiledStatement,
  matcher: resource.ResourceMatcher | undefined,
  context: RequestContext
): Applicability.Applicability => {
  if (!action.matches(statement.action, context.action)) return Applicability.fails
  const named = matcher === undefined ? Applicability.applies : resource.matches(matcher, context)
  return named === Applicability.fails ? named : Applicability.and(named, block.matches(statement.conditions, context))
}

/** What a statement of a policy without principals says: its effect where it applies, otherwise nothing. */
export const word = (effect: StatementEffect, applies: Applicability.Applicability): Admits.Admits =>
  (Applicability.canApply(applies) ? (effect === "Allow" ? Admits.allow : Admits.explicitDeny) : 0) |
  (Applicability.canFail(applies) ? Admits.implicitDeny : 0)

/** What a statement of a resource-based policy says, given what its principal element grants or denies. */
export const grant = (
  effect: StatementEffect,
  named: ResourceGrant.ResourceGrants,
  applies: Applicability.Applicability
): ResourceGrant.ResourceGrants => {
  const granted = effect === "Allow" ? named : named & (ResourceGrant.silent | ResourceGrant.denies)
  return (Applicability.canApply(applies) ? granted : 0) | (Applicability.canFail(applies) ? ResourceGrant.silent : 0)
}

/**
 * What the principal element alone gives: the strength of an Allow's grant, or whether a Deny speaks of the caller.
 * A statement that names no principal speaks of nobody.
 */
export const principalGrant = (
  statement: Pick<CompiledStatement, "effect" | "principal">,
  context: RequestContext
): ResourceGrant.ResourceGrants => {
  if (statement.principal === undefined) return ResourceGrant.silent
  if (statement.effect === "Allow") return principal.grants(statement.principal, context.caller)
  const denied = principal.denies(statement.principal, context.caller)
  return (
    (Applicability.canApply(denied) ? ResourceGrant.denies : 0) |
    (Applicability.canFail(denied) ? ResourceGrant.silent : 0)
  )
}

/** The word of one statement of a policy without principals. */
export const decideStatement = (statement: CompiledStatement, context: RequestContext): Admits.Admits =>
  word(statement.effect, applicability(statement, statement.resourceElsewhere, context))

const decideWithPrincipal = (
  statement: CompiledStatement,
  matcher: resource.ResourceMatcher | undefined,
  context: RequestContext
): ResourceGrant.ResourceGrants => {
  const named = principalGrant(statement, context)
  return named === ResourceGrant.silent
    ? named
    : grant(statement.effect, named, applicability(statement, matcher, context))
}

/** How a statement with principals is decided. */
export type DecideWithPrincipal = (
  statement: CompiledStatement,
  context: RequestContext
) => ResourceGrant.ResourceGrants

/** The grant of one statement of a resource-based policy. */
export const decideResourceStatement: DecideWithPrincipal = (statement, context) =>
  decideWithPrincipal(statement, statement.resource, context)

/** The same for the policy of an endpoint or of an organization, which does not hang on the resource. */
export const decideStatementElsewhere: DecideWithPrincipal = (statement, context) =>
  decideWithPrincipal(statement, statement.resourceElsewhere, context)
