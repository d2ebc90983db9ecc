import * as PolicyVariable from "../policy/PolicyVariable.ts"
import type { Version } from "../policy/PolicyDocument.ts"
import type { Statement, StatementEffect } from "../policy/Statement.ts"
import * as action from "../match/action.ts"
import * as block from "../match/condition/block.ts"
import * as principal from "../match/principal.ts"
import * as resource from "../match/resource.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import * as Applicability from "../verdict/Applicability.ts"

/** A statement whose elements are ready to match. `pointer` is its place in the document. */
export interface CompiledStatement {
  readonly statement: Statement
  readonly pointer: string
  readonly effect: StatementEffect
  readonly principal: principal.PrincipalMatcher | undefined
  readonly action: action.ActionMatcher
  /** As the policy on the resource itself reads it, which may leave it out. */
  readonly resource: resource.ResourceMatcher | undefined
  /** As every other policy reads it. */
  readonly resourceElsewhere: resource.ResourceMatcher | undefined
  readonly conditions: ReadonlyArray<block.ConditionMatcher>
  /** Whether resource and every condition apply, as the policy on the resource itself reads it. */
  readonly applies: Test
  /** The same, as every other policy reads it. */
  readonly appliesElsewhere: Test
}

type Test = (context: RequestContext) => Applicability.Applicability

/**
 * Whether resource and every condition of the statement apply. A statement without `Resource` speaks of the resource
 * that carries it.
 * @clause evaluation.statement
 */
const both = (named: resource.ResourceMatcher | undefined, conditions: ReadonlyArray<block.ConditionMatcher>): Test => {
  const names = named?.matches ?? resource.everything
  if (conditions.length === 0) return names
  const holds: Test = (context) => block.matches(conditions, context)
  if (names === resource.everything) return holds
  return (context) => {
    const applies = names(context)
    return applies === Applicability.fails ? applies : Applicability.and(applies, holds(context))
  }
}

/** Only `2012-10-17` knows policy variables: in `2008-10-17`, and without a version, `${` is text. @clause grammar.version */
const readsVariables = (version: Version | undefined): typeof PolicyVariable.parse =>
  version === "2012-10-17" ? PolicyVariable.parse : PolicyVariable.parseWithoutVariables

/**
 * Only a policy that hangs on the resource may leave `Resource` out. Elsewhere AWS refuses it: where such a statement
 * is read all the same, an Allow names nothing and a Deny everything.
 * @clause grammar.resource-required
 */
const elsewhere = (named: resource.ResourceMatcher | undefined, effect: StatementEffect) => {
  if (named !== undefined) return resource.elsewhere(named, effect)
  return effect === "Allow" ? resource.nothing : undefined
}

export const compileStatement = (
  statement: Statement,
  index: number,
  version: Version | undefined
): CompiledStatement => {
  const parse = readsVariables(version)
  const named = statement.resource && resource.compile(statement.resource, parse)
  const namedElsewhere = elsewhere(named, statement.effect)
  const conditions = block.compile(statement.condition, parse, statement.effect)
  const applies = both(named, conditions)
  return {
    statement,
    pointer: `/Statement/${index}`,
    effect: statement.effect,
    principal: statement.principal && principal.compile(statement.principal),
    action: action.compile(statement.action),
    resource: named,
    resourceElsewhere: namedElsewhere,
    conditions,
    applies,
    appliesElsewhere: namedElsewhere === named ? applies : both(namedElsewhere, conditions)
  }
}
