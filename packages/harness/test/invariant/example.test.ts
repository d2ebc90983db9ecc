import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it, vi } from "vitest"

vi.setConfig({ testTimeout: 120_000 })

const repository = resolve(import.meta.dirname, "../../../..")
const example = resolve(repository, "examples/05-invariants")
const readme = readFileSync(resolve(example, "README.md"), "utf8")
const main = resolve(repository, "packages/harness/src/invariant/main.ts")

const blocks = (start: RegExp): ReadonlyArray<readonly [command: string, output: string]> =>
  [...readme.matchAll(/```console\n\$ (.*?)\n(.*?)```/gs)]
    .map(([, command = "", output = ""]) => [command, output] as const)
    .filter(([command]) => start.test(command))

const plain = {
  ...process.env,
  NO_COLOR: "1",
  FORCE_COLOR: "",
  VITEST: "",
  CI: "1",
  NODE_COMPILE_CACHE: resolve(repository, "node_modules/.cache/countersign-invariants-test")
}

const run = (args: ReadonlyArray<string>, cwd = repository, env: NodeJS.ProcessEnv = plain) =>
  spawnSync(process.execPath, ["--conditions=@countersign/source", ...args], { cwd, encoding: "utf8", env })

const invariants = (...args: ReadonlyArray<string>) => run([main, ...args])

describe("the README of examples/05-invariants", () => {
  it.each(blocks(/^pnpm invariants/))("shows what the program prints: %s", (command, output) => {
    expect(invariants(...command.split(" ").slice(2)).stdout).toBe(output)
  })

  it("shows how the test of the mistaken world fails", () => {
    const [[, output] = ["", ""]] = blocks(/^WORLD=mistaken/)
    const vitest = resolve(repository, "node_modules/vitest/dist/cli.js")
    const { status, stderr, stdout } = run([vitest, "run"], example, { ...plain, WORLD: "mistaken" })
    expect(status).toBe(1)
    expect(stdout).toContain("1 failed | 4 passed (5)")
    expect(output).not.toBe("")
    expect(stderr.replaceAll(`${repository}/`, "")).toContain(output)
  })
})

describe("countersign-invariants", () => {
  const folder = "examples/05-invariants"

  it("ends with 0 where all hold, and with 1 where one is broken", () => {
    expect(invariants("--world", `${folder}/fixed`, `${folder}/invariants.yaml`).status).toBe(0)
    expect(invariants("--world", `${folder}/mistaken`, `${folder}/invariants.yaml`).status).toBe(1)
  })

  it("ends with 2 for input that cannot be read, and says what is wrong on stderr", () => {
    const missing = invariants("--world", `${folder}/fixed`, "nowhere.yaml")
    expect(missing).toMatchObject({ status: 2, stderr: "error: cannot read `nowhere.yaml`: no such file\n" })
    const malformed = invariants("--world", `${folder}/fixed`, `${folder}/package.json`)
    expect(malformed).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("package.json:1:1: error[missing-key]")
    })
    expect(invariants("--world", folder, `${folder}/invariants.yaml`).status).toBe(2)
    expect(invariants("--wurld", folder, `${folder}/invariants.yaml`).status).toBe(2)
  })

  it("ends with 3 where one is not proven", () => {
    const open = resolve(import.meta.dirname, "open.yaml")
    const { status, stdout } = invariants("--world", `${folder}/fixed`, open)
    expect({ status, last: stdout.trim().split("\n").at(-1) }).toEqual({
      status: 3,
      last: "0 held, 0 broken, 1 not proven"
    })
  })
})
