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

const measure = async (directory: string): Promise<string> => {
  const parses: Array<number> = []
  const loads: Array<number> = []
  for (let round = 0; round < rounds; round++) {
    const texts = textsIn(directory)
    parses.push(await milliseconds(() => texts.map((text) => typeof JSON.parse(text))))
    loads.push(await milliseconds(() => loadWorld(directory)))
  }
  const [parse, load] = [Math.min(...parses), Math.min(...loads)]
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
