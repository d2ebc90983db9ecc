import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { repository } from "./countersign.ts"

/** The example of a README, in which every `// =>` is asserted. */
const program = (folder: string): string => {
  const readme = readFileSync(resolve(folder, "README.md"), "utf8")
  const example = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? "throw new Error('no example')"
  const asserted = example.replaceAll(/^(.+) \/\/ => (.+)$/gm, "assert.deepEqual($1, $2)")
  return `import assert from "node:assert/strict"\nprocess.chdir(${JSON.stringify(repository)})\n${asserted}`
}

describe("the example of a package's README", () => {
  it.each(["engine", "sdk"])("%s: does what it says", (name) => {
    const cwd = resolve(repository, "packages", name)
    const args = ["--conditions=@countersign/source", "--input-type=module-typescript", "--eval", program(cwd)]
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" })
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
  })
})
