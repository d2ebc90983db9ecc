import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"

/** A commit to compare with, or why there is none. */
export type Found =
  | { readonly commit: string }
  | { readonly missing: string }
  /** A name that a whole history does not know. */
  | { readonly unknown: string }

const run = (root: string, command: string, ...args: ReadonlyArray<string>): string | undefined => {
  try {
    return execFileSync(command, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim()
  } catch {
    return undefined
  }
}

const commitOf = (root: string, name: string): string | undefined =>
  run(root, "git", "rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`)

const mainBranches = ["origin/main", "main"]

/** Where this tree left the main branch; the commit before its own, where it is on it. */
const base = (root: string): string | undefined => {
  const head = commitOf(root, "HEAD")
  const bases = mainBranches.map((branch) => run(root, "git", "merge-base", "HEAD", branch))
  const left = bases.find((one) => one !== undefined && one !== "" && one !== head)
  return left ?? commitOf(root, "HEAD^")
}

/** The commit of that name; without one, the commit that this tree started from. */
export const findRevision = (root: string, name: string | undefined): Found => {
  const commit = name === undefined ? base(root) : commitOf(root, name)
  if (commit !== undefined) return { commit }
  const isWhole = run(root, "git", "rev-parse", "--is-shallow-repository") === "false"
  if (name !== undefined && isWhole) return { unknown: name }
  return { missing: `${name === undefined ? "the commit before" : `\`${name}\``} is not in this clone` }
}

/** The engine's sources at a commit, in a folder of their own; `undefined` where it had none yet. */
export const checkOut = (root: string, commit: string): string | undefined => {
  const folder = join(root, "node_modules/.cache/bench", commit)
  const sources = join(folder, "packages/engine/src")
  if (existsSync(sources)) return sources
  mkdirSync(folder, { recursive: true })
  const archive = join(folder, "engine.tar")
  const made = run(root, "git", "archive", "--output", archive, commit, "packages/engine/src")
  const unpacked = made === undefined ? undefined : run(folder, "tar", "-xf", archive)
  return unpacked === undefined ? undefined : sources
}
