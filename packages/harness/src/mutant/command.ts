import { laws } from "../law/laws.ts"
import type { Mutant } from "./Mutant.ts"
import { idle, isKilled, median, type Trial, trial } from "./trial.ts"

const seeds = Array.from({ length: 10 }, (_, index) => index + 1)

const line = (one: Trial): string =>
  isKilled(one)
    ? `${String(median(one)).padStart(6)} runs  ${one.mutant.name}  (${one.mutant.law.name})`
    : `  SURVIVED  ${one.mutant.name}  (${one.mutant.law.name}; runs by seed: ${one.runs.map((runs) => runs ?? "-").join(", ")})`

/** What became of all mutants. */
export interface Hunted {
  readonly trials: ReadonlyArray<Trial>
  readonly survived: number
  /** Laws without a mutant. */
  readonly idle: ReadonlyArray<string>
}

/** Hunts every mutant with its law, over ten seeds, and reports each as it is done. */
export const huntAll = async (mutants: ReadonlyArray<Mutant>, report: (line: string) => void): Promise<Hunted> => {
  const trials: Array<Trial> = []
  for (const mutant of mutants) {
    const done = await trial(mutant, seeds)
    trials.push(done)
    report(line(done))
  }
  const without = idle(laws, mutants).map(({ name }) => name)
  for (const name of without) report(`  NO MUTANT  for the law: ${name}`)
  return { trials, survived: trials.filter((one) => !isKilled(one)).length, idle: without }
}
