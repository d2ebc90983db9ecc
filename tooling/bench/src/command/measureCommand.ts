import { execFileSync } from "node:child_process"
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

const runApart = ({ name, nodeOptions = [] }: Workload, scale: Options["scale"]): ReadonlyArray<Measurement> => {
  const options = ["--conditions=@countersign/source", "--max-old-space-size=6144", ...nodeOptions]
  const text = execFileSync(process.execPath, [...options, worker, name, scale], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "inherit"]
  })
  return JSON.parse(text) as ReadonlyArray<Measurement>
}

/** What a run found, workload by workload. */
export interface Run {
  readonly found: ReadonlyArray<Measurement>
  readonly verdicts: ReadonlyArray<Verdict>
}

/** Measures the workloads, each in a process of its own, and says on stderr which one it is at. */
export const measureAll = ({ names, scale }: Options, progress: (name: string) => void): Run => {
  const found = workloads
    .filter(({ name }) => names.includes(name))
    .flatMap((workload) => {
      progress(workload.name)
      return runApart(workload, scale)
    })
  return { found, verdicts: judge(bars, found) }
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
