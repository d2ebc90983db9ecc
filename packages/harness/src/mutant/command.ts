import { laws } from "../law/laws.ts"
import { loadMutant } from "./loadMutant.ts"
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
  const engines = await Promise.all(mutants.map(loadMutant))
  const trials = mutants.map((mutant, index) => {
    const done = trial(mutant, engines[index]!, seeds)
    report(line(done))
    return done
  })
  const without = idle(laws, mutants).map(({ name }) => name)
  for (const name of without) report(`  NO MUTANT  for the law: ${name}`)
  return { trials, survived: trials.filter((one) => !isKilled(one)).length, idle: without }
}
