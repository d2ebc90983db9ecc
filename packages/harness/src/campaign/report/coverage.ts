import type { Law } from "../../law/Law.ts"
import type { Tally } from "../Tally.ts"

/** The clauses that laws cite, and those of them that some check has confirmed. */
export interface Coverage {
  readonly cited: ReadonlyArray<string>
  readonly covered: ReadonlyArray<string>
}

export const coverage = (laws: ReadonlyArray<Law>, tally: Tally): Coverage => {
  const of = (some: ReadonlyArray<Law>) => [...new Set(some.flatMap(({ clauses }) => clauses))].toSorted()
  return { cited: of(laws), covered: of(laws.filter(({ name }) => (tally.laws[name]?.held ?? 0) > 0)) }
}
