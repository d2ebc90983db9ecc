import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { vi } from "vitest"

const repository = resolve(import.meta.dirname, "../../../..")

/** What a run of the program printed, and how it ended. */
export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly code: number | null
}

const main = resolve(repository, "packages/harness/src/campaign/main.ts")

const env = {
  ...process.env,
  FORCE_COLOR: "",
  NODE_COMPILE_CACHE: resolve(repository, "node_modules/.cache/countersign-fuzz-test")
}

vi.setConfig({ testTimeout: 240_000 })

const outcome = (child: ChildProcess): Promise<Ran> =>
  new Promise((done, fail) => {
    let [stdout, stderr] = ["", ""]
    child.stdout?.on("data", (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString()))
    child.on("error", fail)
    child.on("close", (code) => done({ stdout, stderr, code }))
  })

/** A folder of its own. */
export const folder = (): string => mkdtempSync(join(tmpdir(), "countersign-fuzz-"))

const start = (args: ReadonlyArray<string>): ChildProcess =>
  spawn(process.execPath, ["--conditions=@countersign/source", main, ...args], { cwd: repository, env })

/** Runs the real program on its sources, from the root of the repository. */
export const fuzz = (...args: ReadonlyArray<string>): Promise<Ran> => outcome(start(args))

/** The same, interrupted once from the keyboard, as soon as it is time. */
export const interruptedWhen = async (isTime: () => boolean, ...args: ReadonlyArray<string>): Promise<Ran> => {
  const child = start(args)
  const ended = outcome(child)
  const asking = setInterval(() => {
    if (!isTime()) return
    clearInterval(asking)
    child.kill("SIGINT")
  }, 50)
  return ended.finally(() => clearInterval(asking))
}

/** An engine of the tests. */
export const engine = (name: string): string => `packages/harness/test/campaign/engines/${name}.mjs`

/** The table of a run without what hangs on the clock. */
export const table = ({ stdout }: Ran): string => stdout.replaceAll(/^time: .*\n/gm, "")
