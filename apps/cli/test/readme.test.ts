import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { countersign, repository } from "./countersign.ts"

const exists = (path: string): boolean => existsSync(resolve(repository, path))

const readme = readFileSync(resolve(repository, "README.md"), "utf8")

interface Session {
  readonly args: ReadonlyArray<string>
  readonly output: string
}

const sessionOf = (block: string): Session => {
  const [command = "", ...output] = block.replaceAll(/\\\n\s*/g, "").split("\n")
  return { args: command.split(/\s+/), output: output.join("\n") }
}

const sessions = [...readme.matchAll(/```console\n\$ pnpm start (.*?)```/gs)].map(([, block = ""]) => sessionOf(block))

describe("the README", () => {
  it("shows at least three sessions", () => {
    expect(sessions.length).toBeGreaterThanOrEqual(3)
  })

  it.each(sessions)("shows what the program prints: $args", async ({ args, output }) => {
    expect((await countersign(args)).stdout).toBe(output)
  })

  it("links to nothing that is not there", () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = ""]) => link)
    expect(links.filter((link) => !exists(link))).toEqual([])
  })
})
