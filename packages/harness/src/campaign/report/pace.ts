import { type Law } from "../../law/Law.ts"
import { lawsOfProofs } from "../../law/laws.ts"
import type { LawTally, Tally } from "../Tally.ts"
import { count, rate } from "./numbers.ts"

const shown = 5

interface Paced extends LawTally {
  readonly law: Law
}

const perCheck = ({ busy, checks }: LawTally): number => (1000 * busy) / checks

const paced = (laws: ReadonlyArray<Law>, tally: Tally): ReadonlyArray<Paced> =>
  laws.flatMap((law) => {
    const found = tally.laws[law.name]
    return found === undefined || found.checks === 0 ? [] : [{ ...found, law }]
  })

const sum = (laws: ReadonlyArray<LawTally>, of: (law: LawTally) => number): number =>
  laws.reduce((all, law) => all + of(law), 0)

const decisions = (laws: ReadonlyArray<Paced>): ReadonlyArray<string> => {
  const judging = laws.filter(({ law }) => !lawsOfProofs.has(law))
  if (judging.length === 0 || judging.length === laws.length) return []
  const checks = sum(judging, (law) => law.checks)
  const busy = sum(judging, (law) => law.busy)
  return [`time: ${rate(checks, busy)} checks a second and worker of the laws about decisions alone`]
}

/** How fast the laws about decisions are checked, and what a check of the slowest laws takes. */
export const pace = (laws: ReadonlyArray<Law>, tally: Tally): ReadonlyArray<string> => {
  const all = paced(laws, tally)
  const slowest = all.toSorted((one, other) => perCheck(other) - perCheck(one)).slice(0, shown)
  return [
    ...decisions(all),
    ...slowest.map((one) => `time: ${count(perCheck(one)).padStart(5)} µs a check  ${one.law.name}`)
  ]
}
