import { Bench } from "tinybench"
import type { Contestant } from "../contestant/Contestant.ts"
import { processorTime } from "./processorTime.ts"

/** How long to measure: rounds, and milliseconds for each contestant in each. */
export interface Effort {
  readonly rounds: number
  readonly milliseconds: number
}

/** Nanoseconds for one decision, round by round. */
export type Rounds = ReadonlyArray<number>

const leastMilliseconds = 2

/** For how many rounds' time a contestant runs before anything counts. */
const warmingRounds = 40

/** How many sweeps take long enough for the clock, found while the code gets warm. */
const sweepsFor = async ({ sweep }: Contestant, milliseconds: number): Promise<number> => {
  let sweeps = 0
  const start = processorTime()
  while (sweeps === 0 || processorTime() - start < milliseconds) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other
    await sweep()
    sweeps++
  }
  return Math.ceil((sweeps * leastMilliseconds) / (processorTime() - start))
}

// What a sweep counted goes here, so that nobody can leave the counting out.
let counted = 0

const repeat = ({ sweep }: Contestant, sweeps: number): (() => void | Promise<void>) => {
  const one = sweep()
  if (typeof one === "number") {
    return () => {
      for (let at = 0; at < sweeps; at++) counted += sweep() as number
    }
  }
  return async () => {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other
    for (let at = 0; at < sweeps; at++) counted += await sweep()
  }
}

/** Times contestants in turns, round after round, so that whatever slows the machine down slows all of them. */
export const time = async (
  contestants: ReadonlyArray<Contestant>,
  { milliseconds, rounds }: Effort
): Promise<ReadonlyArray<Rounds>> => {
  const bench = new Bench({ now: processorTime, time: milliseconds, iterations: 1, warmup: false, throws: true })
  const sweeps: Array<number> = []
  for (const [at, contestant] of contestants.entries()) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other
    sweeps[at] = await sweepsFor(contestant, milliseconds * warmingRounds)
    bench.add(String(at), repeat(contestant, sweeps[at]))
  }
  const found = contestants.map((): Array<number> => [])
  for (let round = 0; round < rounds; round++) {
    bench.reset()
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other
    await bench.run()
    for (const [at, { result }] of bench.tasks.entries()) {
      if (!("latency" in result)) throw new Error(`round ${round} of ${contestants[at]!.engine}: ${result.state}`)
      found[at]!.push((result.latency.mean * 1e6) / (sweeps[at]! * contestants[at]!.decisions))
    }
  }
  return found
}
