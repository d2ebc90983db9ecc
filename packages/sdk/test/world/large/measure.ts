import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { loadWorld } from "../../../src/node/index.ts"
import { type Shape, writeLargeWorld } from "./write.ts"

const rounds = 5

const textsIn = (directory: string): ReadonlyArray<string> =>
  readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => readFileSync(join(directory, name), "utf8"))

const milliseconds = async (run: () => unknown): Promise<number> => {
  const { system, user } = process.cpuUsage()
  await run()
  const after = process.cpuUsage()
  return (after.user + after.system - user - system) / 1000
}

interface Round {
  readonly parse: number
  readonly load: number
}

const measureRounds = async (directory: string, left: number): Promise<ReadonlyArray<Round>> => {
  if (left === 0) return []
  const texts = textsIn(directory)
  const parse = await milliseconds(() => texts.map((text) => typeof JSON.parse(text)))
  const load = await milliseconds(() => loadWorld(directory))
  return [{ parse, load }, ...(await measureRounds(directory, left - 1))]
}

const measure = async (directory: string): Promise<string> => {
  const taken = await measureRounds(directory, rounds)
  const parse = Math.min(...taken.map((round) => round.parse))
  const load = Math.min(...taken.map((round) => round.load))
  const peak = process.resourceUsage().maxRSS / 1024
  return `JSON.parse ${parse.toFixed()} ms, load ${load.toFixed()} ms, ratio ${(load / parse).toFixed(1)}, peak ${peak.toFixed()} MiB`
}

const main = async (shape: Shape): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), "large-world-"))
  try {
    writeLargeWorld(directory, shape)
    console.log(`${shape}: ${await measure(directory)}`)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

await main((process.argv[2] ?? "managed") as Shape)
