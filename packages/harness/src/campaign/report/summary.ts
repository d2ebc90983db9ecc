import type { Law } from "../../law/Law.ts"
import * as Tally from "../Tally.ts"
import { coverage } from "./coverage.ts"
import { count, counted, rate, seconds, share } from "./numbers.ts"
import { pace } from "./pace.ts"
import { mix } from "./progress.ts"

/** A campaign at its end, or where it was stopped; `made` and `elapsed` are those of this run of the program. */
export interface Finished {
  readonly seed: number
  /** The folder with the world, where it is a person's own. */
  readonly world: string | undefined
  readonly laws: ReadonlyArray<Law>
  readonly tally: Tally.Tally
  readonly made: number
  readonly elapsed: number
}

const heads = ["checks", "held", "not concerned", "excepted", "failed"] as const

const columns = (cells: ReadonlyArray<string>): string =>
  cells.map((cell, at) => cell.padStart(Math.max(9, heads[at]!.length))).join("  ")

const blank = columns(heads.map(() => ""))

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0)

const exceptionLine = (text: string, times: number): string =>
  `${columns(["", "", "", count(times), ""])}    except: ${text}`

const lawLines = ({ exceptions, name }: Law, tally: Tally.LawTally | undefined): ReadonlyArray<string> => {
  if (tally === undefined) return []
  const { checks, failed, held, notConcerned } = tally
  return [
    `${columns([count(checks), count(held), count(notConcerned), count(sum(tally.exceptions)), count(failed)])}  ${name}`,
    ...exceptions.map((text) => exceptionLine(text, tally.exceptions[text] ?? 0))
  ]
}

const missed = ({ laws, tally }: Finished): ReadonlyArray<string> => {
  const { cited, covered } = coverage(laws, tally)
  const open = cited.filter((clause) => !covered.includes(clause))
  return open.length === 0 ? [] : [`not reached: ${open.join(", ")}`]
}

// Making worlds is a share of the time of all workers together.
const withoutMaking = ({ elapsed, tally }: Finished): number =>
  tally.busy === 0 ? elapsed : elapsed * (1 - tally.making / tally.busy)

/** The table that a campaign ends with: every law and each of its exceptions, then what it came to. */
export const summary = (finished: Finished): string => {
  const { elapsed, laws, made, seed, tally, world } = finished
  const { cited, covered } = coverage(laws, tally)
  const checks = Tally.checks(tally)
  const failures = Tally.failures(tally)
  return [
    `${columns(heads)}  law`,
    ...laws.flatMap((law) => lawLines(law, tally.laws[law.name])),
    blank.trimEnd(),
    `seed ${seed}: ${counted(checks, "check")} of ${counted(laws.length, "law")} in ${world ?? counted(tally.worlds, "world")}`,
    `answers: ${mix(tally) || "none"}`,
    `clauses: ${covered.length} of ${cited.length} that the laws cite (${share(covered.length, cited.length)})`,
    ...missed(finished),
    `time: ${seconds(elapsed)}, ${rate(made, elapsed)} checks a second, ${rate(made, withoutMaking(finished))} without the making of worlds`,
    ...pace(laws, tally),
    failures === 0 ? "every law held" : `${counted(failures, "check")} failed`,
    ""
  ].join("\n")
}
