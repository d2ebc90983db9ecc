import type { Law } from "../law/Law.ts"

/**
 * A semantic bug to be found: one piece of the engine's source in another wording. `find` occurs exactly once in the
 * file; `law` has to break.
 */
export interface Mutant {
  readonly name: string
  /** A file of the engine, from its source folder. */
  readonly file: string
  readonly find: string
  readonly replace: string
  readonly law: Law
}
