import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, it, vi } from "vitest"

vi.setConfig({ testTimeout: 60_000 })

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url))

const bench = (...args: ReadonlyArray<string>) =>
  spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "--conditions=@countersign/source", main, ...args],
    { encoding: "utf8" }
  )

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
    const { status, stderr, stdout } = bench("--against", "no-such-revision")
    const shallow = { status: 0, stderr: "", stdout: "nothing compared: `no-such-revision` is not in this clone\n" }
    const whole = { status: 2, stderr: "error: unknown revision `no-such-revision`\n", stdout: "" }
    expect([shallow, whole]).toContainEqual({ status, stderr, stdout })
  })

  it("tells how it is used", () => {
    expect(bench("--help").stdout).toMatch(/^pnpm bench \[--only/)
  })
})
