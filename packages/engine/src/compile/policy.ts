import type { Policy } from "../policy/Policy.ts"
import type { PolicyDocument } from "../policy/PolicyDocument.ts"
import { type CompiledStatement, compileStatement } from "./statement.ts"

/** A policy document as ready matchers, in the order of its statements. */
export type CompiledPolicy = ReadonlyArray<CompiledStatement>

const compiled = new WeakMap<PolicyDocument, CompiledPolicy>()

/** The matchers of a policy. A document is compiled once, however often it is asked for. */
export const compile = (policy: Policy): CompiledPolicy => {
  const known = compiled.get(policy.document)
  if (known !== undefined) return known
  const { statements, version } = policy.document
  const made = statements.map((statement, index) => compileStatement(statement, index, version))
  compiled.set(policy.document, made)
  return made
}
