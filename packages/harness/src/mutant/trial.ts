import type { EngineUnderTest } from "../engine/EngineUnderTest.ts"
import type { Law } from "../law/Law.ts"
import { hunt } from "./hunt.ts"
import type { Mutant } from "./Mutant.ts"

/** No law may need more runs than this to find its bug, taken at the median of the seeds. */
const mostRuns = 20_000

/** What became of a mutant: the runs its law took for each seed, `undefined` where it found nothing. */
export interface Trial {
  readonly mutant: Mutant
  readonly runs: ReadonlyArray<number | undefined>
}

/** Hunts a mutant, loaded as an engine, once for each seed. */
export const trial = (mutant: Mutant, engine: EngineUnderTest, seeds: ReadonlyArray<number>): Trial => ({
  mutant,
  runs: seeds.map((seed) => hunt(engine, mutant.law, seed, mostRuns))
})

/** The median of the runs; `undefined` where half of the seeds or more found nothing. */
export const median = ({ runs }: Trial): number | undefined =>
  runs.toSorted((one, other) => (one ?? Infinity) - (other ?? Infinity))[Math.floor((runs.length - 1) / 2)]

export const isKilled = (one: Trial): boolean => median(one) !== undefined

/** The laws that no mutant puts to the test. */
export const idle = (laws: ReadonlyArray<Law>, mutants: ReadonlyArray<Mutant>): ReadonlyArray<Law> =>
  laws.filter((law) => !mutants.some((mutant) => mutant.law === law))
