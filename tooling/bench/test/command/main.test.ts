import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, it, vi } from "vitest"

vi.setConfig({ testTimeout: 60_000 })

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url))

const bench = (...args: ReadonlyArray<string>) =>
  spawnSync(process.execPath, ["--conditions=@countersign/source", main, ...args], { encoding: "utf8" })

describe("pnpm bench", () => {
  it("says what is wrong with an option, on stderr and once, and ends with 2", () => {
    const { status, stderr, stdout } = bench("--only", "W0")
    expect({ status, stdout, said: stderr.split("\n")[0] }).toStrictEqual({
      status: 2,
      stdout: "",
      said: "error: unknown workload `W0`"
    })
  })

  it("says that a revision is unknown and ends with 2", () => {
    const { status, stdout } = bench("--against", "no-such-revision")
    expect(stdout).toMatch(/no-such-revision/)
    expect(status === 2 || stdout.includes("is not in this clone")).toBe(true)
  })

  it("tells how it is used", () => {
    expect(bench("--help").stdout).toMatch(/^pnpm bench \[--only/)
  })
})
