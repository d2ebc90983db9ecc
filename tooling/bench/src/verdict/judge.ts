import { type Measurement, ratio, type Subject } from "../measure/Measurement.ts"
import type { Bar } from "./Bar.ts"

/** A bar, and what the run says to it. */
export interface Verdict {
  readonly bar: Bar
  /** The ratio, or the figure where it is compared with nothing. */
  readonly value: number
  readonly met: boolean
}

const isOf =
  ({ engine, measure, size, workload }: Subject) =>
  (one: Measurement): boolean =>
    one.workload === workload &&
    one.engine === engine &&
    one.measure === measure &&
    (size === undefined || one.size === size)

const valueOf = ({ against, of }: Bar, found: ReadonlyArray<Measurement>): number | undefined => {
  const one = found.find(isOf(of))
  if (one === undefined || against === undefined) return one?.value
  const other = found.find(isOf(against))
  return other === undefined ? undefined : ratio(one, other)
}

/** Every bar that the run has the figures for. One figure at the bar meets it. */
export const judge = (bars: ReadonlyArray<Bar>, found: ReadonlyArray<Measurement>): ReadonlyArray<Verdict> =>
  bars.flatMap((bar) => {
    const value = valueOf(bar, found)
    return value === undefined ? [] : [{ bar, value, met: value <= bar.atMost }]
  })
