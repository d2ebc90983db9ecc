import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Loading, Parsing } from "../load/Loading.ts"
import { type Measurement, median, type Unit } from "../measure/Measurement.ts"
import type { Workload } from "./Workload.ts"

const run = (script: string, ...args: ReadonlyArray<string>): string =>
  execFileSync(
    process.execPath,
    [
      "--conditions=@countersign/source",
      "--expose-gc",
      fileURLToPath(new URL(`../load/${script}`, import.meta.url)),
      ...args
    ],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }
  )

const measured = (engine: string, measure: string, unit: Unit, rounds: ReadonlyArray<number>): Measurement => ({
  workload: "W4",
  engine,
  measure,
  unit,
  value: median(rounds),
  rounds
})

const figures = (parsings: ReadonlyArray<Parsing>, loadings: ReadonlyArray<Loading>): ReadonlyArray<Measurement> => {
  const toDecision = loadings.map((one) => one.milliseconds + one.firstDecisionMilliseconds)
  return [
    measured(
      "JSON.parse",
      "reading the files",
      "ms",
      parsings.map((one) => one.readingMilliseconds)
    ),
    measured(
      "JSON.parse",
      "parsing",
      "ms",
      parsings.map((one) => one.parsingMilliseconds)
    ),
    measured("countersign", "from disk to first decision", "ms", toDecision),
    measured(
      "countersign",
      "parse and compile",
      "ms",
      toDecision.map((milliseconds, at) => milliseconds - parsings[at]!.readingMilliseconds)
    ),
    measured(
      "countersign",
      "first decision",
      "ms",
      loadings.map((one) => one.firstDecisionMilliseconds)
    ),
    measured(
      "countersign",
      "memory per statement",
      "bytes",
      loadings.map((one) => one.heapBytes / one.statements)
    ),
    measured(
      "countersign",
      "peak memory",
      "bytes",
      loadings.map((one) => one.peakBytes)
    )
  ]
}

/** The large organization from disk, beside parsing the same texts and nothing else. */
export const load: Workload = {
  name: "W4",
  says: "the organization of W3 from disk to its first decision",
  run: (scale) => {
    const folder = mkdtempSync(join(tmpdir(), "countersign-bench-"))
    const accounts = String(scale.accounts)
    try {
      run("writeWorld.ts", folder, accounts)
      const rounds = Array.from({ length: 3 }, () => ({
        parsing: JSON.parse(run("parseTexts.ts", folder)) as Parsing,
        loading: JSON.parse(run("loadFolder.ts", folder, accounts)) as Loading
      }))
      return Promise.resolve(
        figures(
          rounds.map(({ parsing }) => parsing),
          rounds.map(({ loading }) => loading)
        )
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}
