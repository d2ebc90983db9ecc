import type { Statement } from "./Statement.ts"

export type Version = "2008-10-17" | "2012-10-17"

/**
 * A policy document as AWS reads it: every single value widened to a list, nothing else changed.
 *
 * `version` is `undefined` where the document names none, which AWS reads as `2008-10-17`.
 * @clause grammar.document
 */
export interface PolicyDocument {
  readonly version: Version | undefined
  readonly id: string | undefined
  readonly statements: ReadonlyArray<Statement>
}
