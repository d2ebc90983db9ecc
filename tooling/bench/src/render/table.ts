import { type Measurement, ratio, spread } from "../measure/Measurement.ts"
import type { Verdict } from "../verdict/judge.ts"
import { figure, percent } from "./figures.ts"

type Row = ReadonlyArray<string>

/** Rows under a heading as a Markdown table, the columns after the first two to the right. */
const markdown = (heading: Row, rows: ReadonlyArray<Row>): string => {
  const all = [heading, ...rows]
  const widths = heading.map((_, at) => Math.max(...all.map((row) => row[at]!.length)))
  const line = (row: Row): string =>
    `| ${row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(" | ")} |`
  const rule = `| ${widths.map((width, at) => (at < 2 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`
  return [line(heading), rule, ...rows.map(line)].join("\n")
}

const named = ({ engine, measure, size, wrong }: Measurement): Row => {
  const added = size === undefined ? "" : ` (${size.toLocaleString("en-US")})`
  return [wrong === undefined ? engine : `${engine} ✗ wrong`, `${measure}${added}`]
}

const spreadOf = (one: Measurement): string => (one.rounds === undefined ? "" : `±${percent(spread(one) / 2)}`)

/** The figures of one workload, with their ratio to the hand-written floor where it ran beside them. */
export const figuresTable = (found: ReadonlyArray<Measurement>): string => {
  const floor = found.find(({ engine }) => engine === "hand-written")
  const toFloor = (one: Measurement): Row =>
    floor === undefined ? [] : [figure({ unit: "ratio", value: ratio(one, floor) })]
  const heading = ["engine", "measure", "figure", "spread", ...(floor === undefined ? [] : ["to the floor"])]
  return markdown(
    heading,
    found.map((one) => [...named(one), figure(one), spreadOf(one), ...toFloor(one)])
  )
}

const verdictRow = ({ bar, met, unit, value }: Verdict): Row => [
  bar.says,
  met ? "met" : "MISSED",
  figure({ unit, value }),
  `${bar.asks} ${figure({ unit, value: bar.limit })}`
]

/** Every bar with what was found and what it asks for. */
export const verdictsTable = (verdicts: ReadonlyArray<Verdict>): string =>
  markdown(["bar", "verdict", "found", "asked"], verdicts.map(verdictRow))

/** How far the rounds of a run lie apart: what a difference has to exceed to mean anything. */
export const noiseLine = (found: ReadonlyArray<Measurement>): string => {
  const timed = found.filter(({ rounds = [] }) => rounds.length > 1)
  const spreads = timed.map(spread).toSorted((a, b) => a - b)
  const [middle = 0, most = 0] = [spreads[spreads.length >> 1], spreads.at(-1)]
  return `noise: the middle half of the rounds spans ${percent(middle)} of the median, at worst ${percent(most)}`
}

/** What every engine that is wrong is wrong about. */
export const wrongLines = (found: ReadonlyArray<Measurement>): ReadonlyArray<string> =>
  found.flatMap(({ engine, workload, wrong }) =>
    wrong === undefined ? [] : [`${workload}: ${engine} is wrong: ${wrong}`]
  )
