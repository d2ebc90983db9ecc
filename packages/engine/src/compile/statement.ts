import * as PolicyVariable from "../policy/PolicyVariable.ts"
import type { Version } from "../policy/PolicyDocument.ts"
import type { Statement, StatementEffect } from "../policy/Statement.ts"
import * as action from "../match/action.ts"
import * as block from "../match/condition/block.ts"
import * as principal from "../match/principal.ts"
import * as resource from "../match/resource.ts"

/** A statement whose elements are ready to match. `pointer` is its place in the document. */
export interface CompiledStatement {
  readonly statement: Statement
  readonly pointer: string
  readonly effect: StatementEffect
  readonly principal: principal.PrincipalMatcher | undefined
  readonly action: action.ActionMatcher
  readonly resource: resource.ResourceMatcher | undefined
  readonly conditions: ReadonlyArray<block.ConditionMatcher>
}

/** Only `2012-10-17` knows policy variables: in `2008-10-17`, and without a version, `${` is text. @clause grammar.version */
const readsVariables = (version: Version | undefined): typeof PolicyVariable.parse =>
  version === "2012-10-17" ? PolicyVariable.parse : PolicyVariable.parseWithoutVariables

export const compileStatement = (
  statement: Statement,
  index: number,
  version: Version | undefined
): CompiledStatement => {
  const parse = readsVariables(version)
  return {
    statement,
    pointer: `/Statement/${index}`,
    effect: statement.effect,
    principal: statement.principal && principal.compile(statement.principal),
    action: action.compile(statement.action),
    resource: statement.resource && resource.compile(statement.resource, parse),
    conditions: block.compile(statement.condition, parse, statement.effect)
  }
}
