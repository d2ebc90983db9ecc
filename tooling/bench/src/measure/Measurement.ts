/** What is measured, by names that bars can refer to. */
export interface Subject {
  readonly workload: string
  readonly engine: string
  /** What of it: `decision`, `plain object`, `peak memory` … */
  readonly measure: string
  /** How much of what changes there was: things added, characters of a text. */
  readonly size?: number
}

export type Unit = "bytes" | "bytes per decision" | "exponent" | "ms" | "ns per decision" | "ns per thing added"

/** One figure of a run. */
export interface Measurement extends Subject {
  readonly unit: Unit
  readonly value: number
  /** The rounds that `value` is the median of; those of one workload were taken in turns. */
  readonly rounds?: ReadonlyArray<number>
  /** The first request that this engine answers wrong. */
  readonly wrong?: string
}

const quantile = (values: ReadonlyArray<number>, part: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * part
  const [below = Number.NaN, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return below + (above - below) * (at - Math.floor(at))
}

export const median = (values: ReadonlyArray<number>): number => quantile(values, 0.5)

/** How far the middle half of the rounds lies apart, as a part of the median; 0 for a figure without rounds. */
export const spread = ({ rounds = [], value }: Measurement): number =>
  rounds.length === 0 ? 0 : (quantile(rounds, 0.75) - quantile(rounds, 0.25)) / value

/**
 * How many times the one is the other. Rounds that were taken in turns are compared in turns, since the machine is as
 * fast for the one as for the other then.
 */
export const ratio = (one: Measurement, other: Measurement): number => {
  const [ones = [], others = []] = [one.rounds, other.rounds]
  const paired = one.workload === other.workload && ones.length > 0 && ones.length === others.length
  return paired ? median(ones.map((value, round) => value / others[round]!)) : one.value / other.value
}
