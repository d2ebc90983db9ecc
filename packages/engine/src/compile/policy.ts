import type { Policy } from "../policy/Policy.ts"
import type { PolicyDocument } from "../policy/PolicyDocument.ts"
import { type ActionIndex, indexByAction } from "./actionIndex.ts"
import { type CompiledStatement, compileStatement } from "./statement.ts"

/** A policy document as ready matchers: its statements in order, and those that name an action. */
export interface CompiledPolicy {
  readonly statements: ReadonlyArray<CompiledStatement>
  readonly naming: ActionIndex
}

const compiled = new WeakMap<PolicyDocument, CompiledPolicy>()

/** The matchers of a policy. A document is compiled once, however often it is asked for. */
export const compile = ({ document }: Policy): CompiledPolicy => {
  const known = compiled.get(document)
  if (known !== undefined) return known
  const statements = document.statements.map((statement, index) => compileStatement(statement, index, document.version))
  const made = { statements, naming: indexByAction(statements) }
  compiled.set(document, made)
  return made
}
