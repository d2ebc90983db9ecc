import type { ActionName } from "../aws/ActionName.ts"
import type { CompiledStatement } from "./statement.ts"

type Statements = ReadonlyArray<CompiledStatement>

/**
 * The statements of a policy by the actions they can speak of: those that spell the action out, those with a pattern
 * for its service, and those that leave every service open. A statement can stand in several places.
 */
export interface ActionIndex {
  readonly exact: ReadonlyMap<string, Statements>
  readonly byService: ReadonlyMap<string, Statements>
  readonly open: Statements
}

const none: Statements = []

const add = (index: Map<string, Array<CompiledStatement>>, key: string, statement: CompiledStatement): void => {
  const known = index.get(key)
  if (known === undefined) index.set(key, [statement])
  else if (known.at(-1) !== statement) known.push(statement)
}

/** Sorts the statements of a policy by action. @clause match.action */
export const indexByAction = (statements: Statements): ActionIndex => {
  const exact = new Map<string, Array<CompiledStatement>>()
  const byService = new Map<string, Array<CompiledStatement>>()
  const open: Array<CompiledStatement> = []
  for (const statement of statements) {
    const { action } = statement
    if (action.negated || action.everything) open.push(statement)
    else {
      for (const name of action.exact) add(exact, name, statement)
      for (const service of action.services) add(byService, service, statement)
    }
  }
  return { exact, byService, open }
}

/** The statements that spell the action out: no others of theirs need be looked at. */
export const exact = (index: ActionIndex, { name }: ActionName): Statements => index.exact.get(name) ?? none

/** The statements with a pattern for the service of the action, which need not match it. */
export const patterned = (index: ActionIndex, { service }: ActionName): Statements =>
  index.byService.get(service) ?? none
