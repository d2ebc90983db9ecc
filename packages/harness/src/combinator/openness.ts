import type { Readings } from "@countersign/engine"
import { type Admits, combine, lift } from "@countersign/engine"
import { allCircumstances, modes, openReadings } from "./combinations.ts"

/** A reading with unknown words for which the engine admits other decisions than those it can come to. */
export interface WrongOpenness {
  readonly readings: Readings
  readonly admits: Admits.Admits
  readonly reachable: Admits.Admits
}

type Lift = typeof lift

/**
 * Every reading, of all combinations of known and unknown words, for which the engine does not admit exactly the
 * decisions that the unknown ones can lead to.
 * @clause undetermined.admits
 */
export function* wrongOpenness(admitsOf: Lift = lift): Generator<WrongOpenness> {
  const [circumstances] = allCircumstances
  for (const mode of modes) {
    const reached: Array<Admits.Admits> = []
    for (const { index, outcomes, readings } of openReadings()) {
      const decide = (settled: Readings): Admits.Admits => combine[mode](settled, circumstances!)
      const reachable =
        outcomes.length === 0 ? decide(readings) : outcomes.reduce((union, one) => union | reached[one]!, 0)
      reached[index] = reachable
      const admits = admitsOf(decide, readings)
      if (admits !== reachable) yield { readings, admits, reachable }
    }
  }
}
