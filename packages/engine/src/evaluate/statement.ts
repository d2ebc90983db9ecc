import type { CompiledStatement } from "../compile/statement.ts"
import * as action from "../match/action.ts"
import * as principal from "../match/principal.ts"
import type { StatementEffect } from "../policy/Statement.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import * as Admits from "../verdict/Admits.ts"
import * as Applicability from "../verdict/Applicability.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"

const namesAction = (statement: CompiledStatement, { action: asked }: RequestContext): boolean =>
  action.matches(statement.action, asked)

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

/** The word of a statement without principals on an action that it names. */
export const wordOfNamed = ({ appliesElsewhere, effect }: CompiledStatement, context: RequestContext): Admits.Admits =>
  word(effect, appliesElsewhere(context))

/** The word of one statement of a policy without principals. */
export const decideStatement = (statement: CompiledStatement, context: RequestContext): Admits.Admits =>
  namesAction(statement, context) ? wordOfNamed(statement, context) : Admits.implicitDeny

/** The grant of a statement on an action that it names, as the policy on the resource itself reads it. */
export const grantOfNamed = (statement: CompiledStatement, context: RequestContext): ResourceGrant.ResourceGrants => {
  const named = principalGrant(statement, context)
  return named === ResourceGrant.silent ? named : grant(statement.effect, named, statement.applies(context))
}

/** The same, as every other policy reads it. */
export const grantOfNamedElsewhere = (
  statement: CompiledStatement,
  context: RequestContext
): ResourceGrant.ResourceGrants => {
  const named = principalGrant(statement, context)
  return named === ResourceGrant.silent ? named : grant(statement.effect, named, statement.appliesElsewhere(context))
}

/** How a statement with principals is decided. */
export type DecideWithPrincipal = (
  statement: CompiledStatement,
  context: RequestContext
) => ResourceGrant.ResourceGrants

/** The grant of one statement of a resource-based policy. */
export const decideResourceStatement: DecideWithPrincipal = (statement, context) =>
  namesAction(statement, context) ? grantOfNamed(statement, context) : ResourceGrant.silent

/** The same for the policy of an endpoint or of an organization, which does not hang on the resource. */
export const decideStatementElsewhere: DecideWithPrincipal = (statement, context) =>
  namesAction(statement, context) ? grantOfNamedElsewhere(statement, context) : ResourceGrant.silent
