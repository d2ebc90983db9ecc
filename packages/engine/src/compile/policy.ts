import { rememberFor } from "../aws/remember.ts"
import type { Policy } from "../policy/Policy.ts"
import type { PolicyDocument } from "../policy/PolicyDocument.ts"
import { type CompiledStatement, compileStatement } from "./statement.ts"

/** A policy document as ready matchers, in the order of its statements. */
export type CompiledPolicy = ReadonlyArray<CompiledStatement>

const compileDocument = rememberFor(({ statements, version }: PolicyDocument): CompiledPolicy =>
  statements.map((statement, index) => compileStatement(statement, index, version))
)

/** The matchers of a policy. A document is compiled once, however often it is asked for. */
export const compile = ({ document }: Policy): CompiledPolicy => compileDocument(document)
