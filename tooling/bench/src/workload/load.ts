import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Compiling, Loading, Parsing } from "../load/Loading.ts"
import { type Measurement, median, type Unit } from "../measure/Measurement.ts"
import type { Run } from "./Workload.ts"

const runScript = (script: string, ...args: ReadonlyArray<string>): string =>
  execFileSync(
    process.execPath,
    [
      "--conditions=@countersign/source",
      "--expose-gc",
      "--max-old-space-size=6144",
      fileURLToPath(new URL(`../load/${script}`, import.meta.url)),
      ...args
    ],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }
  )

/** One time through: every part in a process of its own. */
interface Round {
  readonly parsing: Parsing
  readonly loading: Loading
  readonly compiling: Compiling
}

const roundOf = (folder: string, accounts: string): Round => ({
  parsing: JSON.parse(runScript("parseTexts.ts", folder)) as Parsing,
  loading: JSON.parse(runScript("loadFolder.ts", folder, accounts)) as Loading,
  compiling: JSON.parse(runScript("compilePolicies.ts")) as Compiling
})

const toDecision = ({ loading }: Round): number => loading.milliseconds + loading.firstDecisionMilliseconds

const figures: ReadonlyArray<readonly [engine: string, measure: string, unit: Unit, of: (round: Round) => number]> = [
  ["JSON.parse", "reading the files", "ms", ({ parsing }) => parsing.readingMilliseconds],
  ["JSON.parse", "parsing", "ms", ({ parsing }) => parsing.parsingMilliseconds],
  ["countersign", "from disk to first decision", "ms", toDecision],
  ["countersign", "parse and compile", "ms", (round) => toDecision(round) - round.parsing.readingMilliseconds],
  ["countersign", "first decision", "ms", ({ loading }) => loading.firstDecisionMilliseconds],
  ["countersign", "memory of the world", "bytes", ({ loading }) => loading.heapBytes],
  ["countersign", "peak memory", "bytes", ({ loading }) => loading.peakBytes],
  ["countersign", "compiled statement", "bytes", ({ compiling }) => compiling.bytesPerStatement]
]

const measured = (rounds: ReadonlyArray<Round>): ReadonlyArray<Measurement> =>
  figures.map(([engine, measure, unit, of]) => {
    const values = rounds.map(of)
    return { workload: "W4", engine, measure, unit, value: median(values), rounds: values }
  })

/** The large organization from disk, beside parsing the same texts and nothing else. */
export const run: Run = (scale) => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-bench-"))
  const accounts = String(scale.accounts)
  try {
    runScript("writeWorld.ts", folder, accounts)
    return Promise.resolve(measured(Array.from({ length: scale.loads }, () => roundOf(folder, accounts))))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
