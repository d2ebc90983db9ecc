import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Measurement } from "../measure/Measurement.ts"
import { measurementLine, verdictLine } from "../render/json.ts"
import { figuresTable, noiseLine, verdictsTable, wrongLines } from "../render/table.ts"
import { bars } from "../verdict/bars.ts"
import { judge, type Verdict } from "../verdict/judge.ts"
import type { Workload } from "../workload/Workload.ts"
import { workloads } from "../workload/workloads.ts"
import type { Options } from "./options.ts"

const worker = fileURLToPath(new URL("../worker.ts", import.meta.url))

/** What a workload's process printed, or why it printed nothing. */
type Apart = { readonly found: ReadonlyArray<Measurement> } | { readonly failure: string }

const runApart = ({ name, nodeOptions = [] }: Workload, scale: Options["scale"]): Apart => {
  const options = ["--conditions=@countersign/source", "--max-old-space-size=6144", ...nodeOptions]
  const { signal, status, stdout } = spawnSync(process.execPath, [...options, worker, name, scale], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "inherit"]
  })
  if (status !== 0) return { failure: `${name}: no figures, its process ended with ${status ?? signal ?? "an error"}` }
  return { found: JSON.parse(stdout) as ReadonlyArray<Measurement> }
}

/** What a run found, workload by workload. */
export interface Run {
  readonly found: ReadonlyArray<Measurement>
  readonly verdicts: ReadonlyArray<Verdict>
  /** Why workloads have no figures. */
  readonly failures: ReadonlyArray<string>
}

/** Measures the workloads, each in a process of its own, and tells which one it is at. */
export const measureAll = ({ names, scale }: Options, progress: (name: string) => void): Run => {
  const runs = workloads
    .filter(({ name }) => names.includes(name))
    .map((workload) => {
      progress(workload.name)
      return runApart(workload, scale)
    })
  const found = runs.flatMap((one) => ("found" in one ? one.found : []))
  const failures = runs.flatMap((one) => ("failure" in one ? [one.failure] : []))
  return { found, failures, verdicts: judge(bars, found) }
}

/** The figures of each workload that was run, under its name. */
export const sections = ({ found }: Run, heading: string): ReadonlyArray<string> =>
  workloads.flatMap(({ name, says }) => {
    const own = found.filter(({ workload }) => workload === name)
    return own.length === 0 ? [] : [`${heading}${name}: ${says}`, "", figuresTable(own), ""]
  })

/** A run as a report for the terminal. */
export const report = (run: Run): string =>
  [...sections(run, ""), verdictsTable(run.verdicts), "", ...wrongLines(run.found), noiseLine(run.found)].join("\n")

/** A run as one object a line. */
export const jsonLines = ({ found, verdicts }: Run): string =>
  [...found.map(measurementLine), ...verdicts.map(verdictLine)].join("\n")
