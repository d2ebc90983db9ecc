import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { checkOut, findRevision } from "../../src/against/revision.ts"

let folder = ""
const origin = () => join(folder, "origin")

const git = (...args: ReadonlyArray<string>): string =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], {
    cwd: origin(),
    encoding: "utf8"
  }).trim()

const commit = (text: string): string => {
  writeFileSync(join(origin(), "packages/engine/src/index.ts"), text)
  git("add", "-A")
  git("commit", "-qm", text)
  return git("rev-parse", "HEAD")
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "countersign-revision-"))
  mkdirSync(join(origin(), "packages/engine/src"), { recursive: true })
  git("init", "-q", "-b", "main")
})

afterEach(() => rmSync(folder, { recursive: true }))

describe("the revision to compare with", () => {
  it("is the commit before on the main branch, and where the tree left it on any other", () => {
    const first = commit("one")
    commit("two")
    expect(findRevision(origin(), undefined)).toStrictEqual({ commit: first })
    const left = git("rev-parse", "HEAD")
    git("checkout", "-qb", "work")
    commit("three")
    commit("four")
    expect(findRevision(origin(), undefined)).toStrictEqual({ commit: left })
    expect(findRevision(origin(), "HEAD^^^")).toStrictEqual({ commit: first })
  })

  it("is unknown in a whole history, and merely missing in a shallow one", () => {
    commit("one")
    commit("two")
    expect(findRevision(origin(), "nothing")).toStrictEqual({ unknown: "nothing" })
    const shallow = join(folder, "shallow")
    execFileSync("git", ["clone", "-q", "--depth", "1", `file://${origin()}`, shallow])
    expect(findRevision(shallow, "nothing")).toStrictEqual({ missing: "`nothing` is not in this clone" })
    expect(findRevision(shallow, undefined)).toStrictEqual({ missing: "the commit before is not in this clone" })
  })

  it("has its engine's sources put aside, where it has an engine", () => {
    const first = commit("one")
    commit("two")
    const sources = checkOut(origin(), first)
    expect(sources).toBeDefined()
    expect(existsSync(join(sources!, "index.ts"))).toBe(true)
    git("rm", "-rq", "packages")
    git("commit", "-qm", "none")
    expect(checkOut(origin(), git("rev-parse", "HEAD"))).toBeUndefined()
  })
})
