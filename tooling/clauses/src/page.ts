import type { Citation, Citations } from "./citations.ts"
import type { Clause } from "./Clause.ts"

const sectionOf = ({ id }: Clause): string => id.slice(0, id.indexOf("."))

const link = (file: string): string => `[${file.slice(file.lastIndexOf("/") + 1)}](../../${file})`

const filesOf = (citations: ReadonlyArray<Citation>, id: string): ReadonlyArray<string> => [
  ...new Set(citations.filter(({ clause }) => clause === id).map(({ file }) => file))
]

const links = (citations: ReadonlyArray<Citation>, id: string): string => filesOf(citations, id).map(link).join(", ")

const count = (citations: ReadonlyArray<Citation>, id: string): number =>
  citations.filter(({ clause }) => clause === id).length

/** The cases of a clause; its tests where it has none, as what is refused before it could be decided. */
const shown = ({ cases, tests }: Citations, id: string): string => {
  const number = count(cases, id)
  if (number === 0) return `tests: ${links(tests, id)}`
  return `${number} ${number === 1 ? "case" : "cases"}: ${links(cases, id)}`
}

const row = (clause: Clause, citations: Citations): string =>
  `| \`${clause.id}\` | ${clause.page} | ${clause.wording} | ${links(citations.rules, clause.id)} | ${shown(citations, clause.id)} |`

const section = (name: string, ledger: ReadonlyArray<Clause>, citations: Citations): ReadonlyArray<string> => [
  `## ${name}`,
  "",
  "<!-- prettier-ignore -->",
  "| Clause | Page | Rule | Kept in | Shown by |",
  "| --- | --- | --- | --- | --- |",
  ...ledger.filter((clause) => sectionOf(clause) === name).map((clause) => row(clause, citations)),
  ""
]

const head = [
  "# Clauses",
  "",
  "The rules of AWS that Countersign keeps, in our own words, with the page that states each, the source that keeps it",
  "and the cases that show it. Written by `pnpm clauses --write`; do not edit.",
  ""
]

/** The ledger as a page, a table for each section. */
export const page = (ledger: ReadonlyArray<Clause>, citations: Citations): string =>
  [...head, ...[...new Set(ledger.map(sectionOf))].flatMap((name) => section(name, ledger, citations))].join("\n")
