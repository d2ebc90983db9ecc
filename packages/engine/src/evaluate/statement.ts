import { exact, patterned } from "../compile/actionIndex.ts"
import { compile } from "../compile/policy.ts"
import type { CompiledStatement } from "../compile/statement.ts"
import * as action from "../match/action.ts"
import * as block from "../match/condition/block.ts"
import * as principal from "../match/principal.ts"
import * as resource from "../match/resource.ts"
import type { Policy } from "../policy/Policy.ts"
import type { StatementEffect } from "../policy/Statement.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import * as Admits from "../verdict/Admits.ts"
import * as Applicability from "../verdict/Applicability.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"

const namesAction = (statement: CompiledStatement, { action: asked }: RequestContext): boolean =>
  action.matches(statement.action, asked)

/**
 * Whether resource and every condition of the statement apply. A statement without `Resource` speaks of the resource
 * that carries it.
 * @clause evaluation.statement
 */
const applicability = (
  { conditions }: CompiledStatement,
  matcher: resource.ResourceMatcher | undefined,
  context: RequestContext
): Applicability.Applicability => {
  const named = matcher === undefined ? Applicability.applies : resource.matches(matcher, context)
  return named === Applicability.fails ? named : Applicability.and(named, block.matches(conditions, context))
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

/** The word of a statement without principals on an action that it names. */
const wordOfNamed = (statement: CompiledStatement, context: RequestContext): Admits.Admits =>
  word(statement.effect, applicability(statement, statement.resourceElsewhere, context))

/** The word of one statement of a policy without principals. */
export const decideStatement = (statement: CompiledStatement, context: RequestContext): Admits.Admits =>
  namesAction(statement, context) ? wordOfNamed(statement, context) : Admits.implicitDeny

const grantOfNamed = (
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
  namesAction(statement, context) ? grantOfNamed(statement, statement.resource, context) : ResourceGrant.silent

/** The same for the policy of an endpoint or of an organization, which does not hang on the resource. */
export const decideStatementElsewhere: DecideWithPrincipal = (statement, context) =>
  namesAction(statement, context) ? grantOfNamed(statement, statement.resourceElsewhere, context) : ResourceGrant.silent

type Fold = (words: number, statement: CompiledStatement, context: RequestContext) => number

/** Folds the words of the statements that name the action, found by the policy's index. A word that is read twice counts once. */
const foldNamed =
  (fold: Fold) =>
  (policy: Policy, words: number, context: RequestContext): number => {
    const { byAction } = compile(policy)
    let folded = words
    for (const statement of exact(byAction, context.action)) folded = fold(folded, statement, context)
    for (const statement of patterned(byAction, context.action)) {
      if (namesAction(statement, context)) folded = fold(folded, statement, context)
    }
    for (const statement of byAction.open) {
      if (namesAction(statement, context)) folded = fold(folded, statement, context)
    }
    return folded
  }

/** `words` and those of a policy without principals, any deny before any allow. */
export const withPolicy: (policy: Policy, words: Admits.Admits, context: RequestContext) => Admits.Admits = foldNamed(
  (words, statement, context) =>
    words === Admits.explicitDeny ? words : Admits.union(words, wordOfNamed(statement, context))
)

type WithGrants = (
  policy: Policy,
  grants: ResourceGrant.ResourceGrants,
  context: RequestContext
) => ResourceGrant.ResourceGrants

/** `grants` and those of a policy on a resource, the strongest. */
export const withResourcePolicy: WithGrants = foldNamed((grants, statement, context) =>
  grants === ResourceGrant.denies
    ? grants
    : ResourceGrant.strongest(grants, grantOfNamed(statement, statement.resource, context))
)

/** The same for the policy of an endpoint or of an organization. */
export const withPolicyElsewhere: WithGrants = foldNamed((grants, statement, context) =>
  grants === ResourceGrant.denies
    ? grants
    : ResourceGrant.strongest(grants, grantOfNamed(statement, statement.resourceElsewhere, context))
)
