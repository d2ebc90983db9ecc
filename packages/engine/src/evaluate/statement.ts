import type { Group, Speakers } from "../compile/statementIndex.ts"
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

const noStatements: ReadonlyArray<CompiledStatement> = []

const ofTarget = ({ byResource }: Group, { target }: RequestContext): ReadonlyArray<CompiledStatement> =>
  byResource?.get(resource.keyOfTarget(target)) ?? noStatements

type Add = (said: number, statement: CompiledStatement, context: RequestContext) => number

/** Adds the words of a group of statements until no other could change what is said. */
const addGroup =
  (add: Add, isSettled: (said: number) => boolean) =>
  (group: Group, before: number, context: RequestContext): number => {
    let said = before
    for (const statement of group.anywhere) {
      if (isSettled(said)) return said
      said = add(said, statement, context)
    }
    if (group.byResource === undefined) return said
    for (const statement of ofTarget(group, context)) {
      if (isSettled(said)) return said
      said = add(said, statement, context)
    }
    return said
  }

const addWord: Add = (said, statement, context) => Admits.union(said, wordOfNamed(statement, context))

const addDenies = addGroup(addWord, (said) => said === Admits.explicitDeny)
const addAllows = addGroup(addWord, (said) => said === Admits.allow || said === Admits.explicitDeny)

/**
 * `words` and those of policies without principals. Denies are read first; after an Allow that applies no other adds
 * anything.
 */
export const withWords = ({ allows, denies }: Speakers, words: Admits.Admits, context: RequestContext): Admits.Admits =>
  addAllows(allows, addDenies(denies, words, context), context)

// A role session is granted directly only by a name of its own, or by `*`.
const canAdd = ({ principal: element }: CompiledStatement, said: ResourceGrant.ResourceGrants): boolean =>
  said !== ResourceGrant.limited || (element !== undefined && principal.canNameDirectly(element))

type MatcherOf = (statement: CompiledStatement) => resource.ResourceMatcher | undefined

const withPrincipals = (matcherOf: MatcherOf) => {
  const addGrant: Add = (said, statement, context) =>
    ResourceGrant.strongest(said, grantOfNamed(statement, matcherOf(statement), context))
  const addDenials = addGroup(addGrant, (said) => said === ResourceGrant.denies)
  const addGrants = addGroup(
    (said, statement, context) => (canAdd(statement, said) ? addGrant(said, statement, context) : said),
    (said) => said === ResourceGrant.direct || said === ResourceGrant.denies
  )
  return ({ allows, denies }: Speakers, grants: ResourceGrant.ResourceGrants, context: RequestContext) =>
    addGrants(allows, addDenials(denies, grants, context), context)
}

/** `grants` and those of policies on a resource, the strongest. */
export const withResourceGrants = withPrincipals(({ resource: matcher }) => matcher)

/** The same for policies of an endpoint or of an organization. */
export const withGrantsElsewhere = withPrincipals(({ resourceElsewhere }) => resourceElsewhere)
