import { type Measurement, ratio, type Subject, type Unit } from "../measure/Measurement.ts"
import type { Bar } from "./Bar.ts"

/** A bar, and what the run says to it. */
export interface Verdict {
  readonly bar: Bar
  /** In the unit of the figure; a ratio where the bar compares it with another. */
  readonly value: number
  readonly unit: Unit | "ratio"
  readonly met: boolean
}

const isOf =
  ({ engine, measure, size, workload }: Subject) =>
  (one: Measurement): boolean =>
    one.workload === workload &&
    one.engine === engine &&
    one.measure === measure &&
    (size === undefined || one.size === size)

const valueOf = (
  { against, of }: Bar,
  found: ReadonlyArray<Measurement>
): Pick<Verdict, "unit" | "value"> | undefined => {
  const one = found.find(isOf(of))
  if (one === undefined || against === undefined) return one
  const other = found.find(isOf(against))
  return other === undefined ? undefined : { value: ratio(one, other), unit: "ratio" }
}

const isMet = ({ asks, limit }: Bar, value: number): boolean => (asks === "at most" ? value <= limit : value >= limit)

/** Every bar that the run has the figures for. A figure at the limit meets it. */
export const judge = (bars: ReadonlyArray<Bar>, found: ReadonlyArray<Measurement>): ReadonlyArray<Verdict> =>
  bars.flatMap((bar) => {
    const figure = valueOf(bar, found)
    if (figure === undefined) return []
    const { unit, value } = figure
    return [{ bar, value, unit, met: isMet(bar, value) }]
  })
