import { type Measurement, spread } from "../measure/Measurement.ts"
import type { Verdict } from "../verdict/judge.ts"

const timeOf = ({ unit, value }: Measurement): object => (unit === "ns per decision" ? { nsPerDecision: value } : {})

/** One object a line for each figure. */
export const measurementLine = (one: Measurement): string => {
  const { engine, measure, size, unit, value, workload, wrong } = one
  return JSON.stringify({ workload, engine, measure, size, ...timeOf(one), value, unit, spread: spread(one), wrong })
}

/** One object a line for each bar. */
export const verdictLine = ({ bar, met, unit, value }: Verdict): string =>
  JSON.stringify({ bar: bar.says, ...bar.of, found: value, unit, asks: bar.asks, limit: bar.limit, met })
