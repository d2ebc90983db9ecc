import type { Law } from "../../law/Law.ts"
import type { Tally } from "../Tally.ts"

/** The clauses that laws cite, and those of them that some check has confirmed. */
export interface Coverage {
  readonly cited: ReadonlyArray<string>
  readonly covered: ReadonlyArray<string>
}

const clausesOf = (laws: ReadonlyArray<Law>): ReadonlyArray<string> =>
  [...new Set(laws.flatMap(({ clauses }) => clauses))].toSorted()

export const coverage = (laws: ReadonlyArray<Law>, tally: Tally): Coverage => ({
  cited: clausesOf(laws),
  covered: clausesOf(laws.filter(({ name }) => (tally.laws[name]?.held ?? 0) > 0))
})
