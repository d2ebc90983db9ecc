import type { Citation, Citations } from "./citations.ts"
import type { Clause } from "./Clause.ts"

const idsOf = (citations: ReadonlyArray<Citation>): ReadonlySet<string> =>
  new Set(citations.map(({ clause }) => clause))

const repeated = (ledger: ReadonlyArray<Clause>): ReadonlyArray<string> =>
  ledger
    .filter(({ id }, at) => ledger.findIndex((other) => other.id === id) < at)
    .map(({ id }) => `\`${id}\` is in the ledger twice`)

const unknown = (ledger: ReadonlyArray<Clause>, { cases, rules, tests }: Citations): ReadonlyArray<string> => {
  const known = new Set(ledger.map(({ id }) => id))
  const strangers = [...rules, ...cases, ...tests].filter(({ clause }) => !known.has(clause))
  return [...new Set(strangers.map(({ clause, file }) => `${file} cites \`${clause}\`, which is not in the ledger`))]
}

/** What keeps ledger, sources, corpus and tests from agreeing; one line each. */
export const problems = (ledger: ReadonlyArray<Clause>, citations: Citations): ReadonlyArray<string> => {
  const rules = idsOf(citations.rules)
  const shown = idsOf([...citations.cases, ...citations.tests])
  return [
    ...repeated(ledger),
    ...unknown(ledger, citations),
    ...ledger.filter(({ id }) => !rules.has(id)).map(({ id }) => `\`${id}\` has no rule in the engine`),
    ...ledger.filter(({ id }) => !shown.has(id)).map(({ id }) => `\`${id}\` has neither a case nor a test`)
  ]
}
