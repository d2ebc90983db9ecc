import { type Contestant, firstWrong } from "../contestant/Contestant.ts"
import type { Question } from "../setting/Setting.ts"
import { type Measurement, median } from "./Measurement.ts"
import { type Effort, time } from "./time.ts"

/** A contestant, and the questions that it has to be right on first. */
export interface Entry {
  readonly contestant: Contestant
  readonly questions?: ReadonlyArray<Question>
  /** How much was added to the workload, where that is what changes. */
  readonly size?: number
}

const mistakes = async (entries: ReadonlyArray<Entry>): Promise<ReadonlyArray<string | undefined>> => {
  const wrong: Array<string | undefined> = []
  for (const { contestant, questions } of entries) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other
    wrong.push(questions === undefined ? undefined : await firstWrong(contestant, questions))
  }
  return wrong
}

/**
 * Verifies each contestant, times all of them in turns, and verifies each again: what is warm may run other code. Who
 * is wrong is timed as well, and marked.
 */
export const compete = async (
  workload: string,
  entries: ReadonlyArray<Entry>,
  effort: Effort
): Promise<ReadonlyArray<Measurement>> => {
  const before = await mistakes(entries)
  const times = await time(
    entries.map(({ contestant }) => contestant),
    effort
  )
  const after = await mistakes(entries)
  return entries.map(({ contestant, size }, at) => {
    const wrong = before[at] ?? after[at]
    return {
      workload,
      engine: contestant.engine,
      measure: contestant.measure,
      ...(size === undefined ? {} : { size }),
      unit: "ns per decision",
      value: median(times[at]!),
      rounds: times[at]!,
      ...(wrong === undefined ? {} : { wrong })
    }
  })
}
