import type { Law } from "../../law/Law.ts"
import * as Tally from "../Tally.ts"
import { coverage } from "./coverage.ts"
import { count, counted, rate } from "./numbers.ts"

/** What is to be told of a campaign under way. */
export interface Progress {
  readonly laws: ReadonlyArray<Law>
  readonly tally: Tally.Tally
  /** How many checks there are to make; `undefined` where there is no end. */
  readonly runs: number | undefined
  /** Checks of this run of the program, and the milliseconds it took for them. */
  readonly made: number
  readonly elapsed: number
}

/** The shares of the engine's answers, the most frequent first. */
export const mix = ({ answers }: Tally.Tally): string => {
  const all = Object.values(answers).reduce((sum, one) => sum + one, 0)
  return Object.entries(answers)
    .toSorted(([, one], [, other]) => other - one)
    .map(([answer, times]) => `${answer} ${Math.round((100 * times) / all)} %`)
    .join(", ")
}

/** One line: laws, checks and their rate, the engine's answers, clauses confirmed, failures. */
export const progressLine = ({ elapsed, laws, made, runs, tally }: Progress): string => {
  const { cited, covered } = coverage(laws, tally)
  const of = runs === undefined ? "" : ` of ${count(runs)}`
  return [
    counted(laws.length, "law"),
    `${count(Tally.checks(tally))}${of} checks`,
    `${rate(made, elapsed)} a second`,
    mix(tally) || "no answers yet",
    `${covered.length} of ${counted(cited.length, "clause")}`,
    counted(Tally.failures(tally), "failure")
  ].join(" · ")
}
