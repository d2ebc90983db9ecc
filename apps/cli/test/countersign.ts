import { type ChildProcess, spawn } from "node:child_process"
import { resolve } from "node:path"
import { vi } from "vitest"

export const repository = resolve(import.meta.dirname, "../../..")

/** What a run of the program printed, and how it ended. */
export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly code: number | null
}

interface Options {
  readonly cwd?: string
  readonly stdin?: string
}

const main = resolve(repository, "apps/cli/src/main.ts")
const source = "--conditions=@countersign/source"

// Each test starts the program anew: compiled modules are kept from one start to the next.
const env = {
  ...process.env,
  NO_COLOR: "",
  FORCE_COLOR: "",
  NODE_COMPILE_CACHE: resolve(repository, "node_modules/.cache/countersign-cli-test")
}

vi.setConfig({ testTimeout: 120_000 })

const outcome = (child: ChildProcess): Promise<Ran> =>
  new Promise((done, fail) => {
    let [stdout, stderr] = ["", ""]
    child.stdout?.on("data", (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString()))
    child.on("error", fail)
    child.on("close", (code) => done({ stdout, stderr, code }))
  })

/** Starts the real program on its sources, from the root of the repository. */
export const started = (args: ReadonlyArray<string>, cwd = repository) =>
  spawn(process.execPath, [source, main, ...args], { cwd, env })

/** Runs it to its end. */
export const countersign = (args: ReadonlyArray<string>, { cwd = repository, stdin = "" }: Options = {}) => {
  const child = started(args, cwd)
  child.stdin.end(stdin)
  return outcome(child)
}

// Tells when the program listens for the signal: before that the system ends it.
const announce =
  'process.channel.unref(); process.on("newListener", (name) => name === "SIGINT" && setTimeout(() => process.send("ready"), 500))'

/** The same, interrupted from the keyboard while it waits for standard input. */
export const interrupted = (args: ReadonlyArray<string>) => {
  const preload = `--import=data:text/javascript,${encodeURIComponent(announce)}`
  const stdio = ["pipe", "pipe", "pipe", "ipc"] as const
  const child = spawn(process.execPath, [source, preload, main, ...args], { cwd: repository, env, stdio: [...stdio] })
  child.on("message", () => child.kill("SIGINT"))
  return outcome(child)
}

export const demo = "arn:aws:iam::111111111111:role/Demo"
export const bucket = "arn:aws:s3:::amzn-s3-demo-bucket"

/** The arguments of a check. */
export const checkOf = (world: string, principal: string, action: string, resource: string): ReadonlyArray<string> => [
  "check",
  "--world",
  world,
  "--principal",
  principal,
  "--action",
  action,
  "--resource",
  resource
]
