import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** A place that cites a clause; `file` is relative to the repository. */
export interface Citation {
  readonly clause: string
  readonly file: string
}

/** Everything in a repository that cites clauses. */
export interface Citations {
  readonly rules: ReadonlyArray<Citation>
  readonly cases: ReadonlyArray<Citation>
  readonly tests: ReadonlyArray<Citation>
}

const filesUnder = (root: string, folder: string, ending: string): ReadonlyArray<string> =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(ending))
        .toSorted()
        .map((name) => join(folder, name))
    : []

const tag = /@clause ([\w.-]+)/g

const tagged = (root: string, file: string): ReadonlyArray<Citation> =>
  [...readFileSync(join(root, file), "utf8").matchAll(tag)].map(([, clause]) => ({ clause: clause!, file }))

const listed = (root: string, file: string): ReadonlyArray<Citation> => {
  const cases = JSON.parse(readFileSync(join(root, file), "utf8")) as ReadonlyArray<{ clause?: string | string[] }>
  return cases.flatMap(({ clause = [] }) => [clause].flat().map((id) => ({ clause: id, file })))
}

const testFolders = (root: string): ReadonlyArray<string> =>
  existsSync(join(root, "packages"))
    ? readdirSync(join(root, "packages"))
        .toSorted()
        .map((name) => join("packages", name, "test"))
    : []

/** Rules in the engine's sources, cases in the corpus, and tests of all packages. */
export const citationsIn = (root: string): Citations => ({
  rules: filesUnder(root, "packages/engine/src", ".ts").flatMap((file) => tagged(root, file)),
  cases: filesUnder(root, "packages/harness/corpus", ".json").flatMap((file) => listed(root, file)),
  tests: testFolders(root)
    .flatMap((folder) => filesUnder(root, folder, ".ts"))
    .flatMap((file) => tagged(root, file))
})
