import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll } from "vitest"
import { type LocatedIssue, type World, WorldInvalid } from "../../src/index.ts"
import { loadWorld } from "../../src/node/index.ts"

/** Files of a world by path; what is not text is written as JSON, two spaces deep. */
export type Files = Readonly<Record<string, unknown>>

const made: Array<string> = []
afterAll(() => made.forEach((directory) => rmSync(directory, { recursive: true, force: true })))

export const onDisk = (files: Files): string => {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "world-")))
  made.push(directory)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    const raw = typeof content === "string" || content instanceof Uint8Array
    writeFileSync(join(directory, path), raw ? content : JSON.stringify(content, undefined, 2))
  }
  return directory
}

const print = (
  directory: string,
  { code, column, file, help, line, message, pointer = "" }: LocatedIssue.LocatedIssue
) =>
  [`${file.replace(directory, "").slice(1)}:${line ?? ""}:${column ?? ""}#${pointer} [${code}] ${message}`, help ?? ""]
    .filter((part) => part !== "")
    .join(" | ")

/** What is wrong with a folder, a line for each finding: `file:line:column#pointer [code] message | help`. */
export const errorsIn = async (directory: string): Promise<ReadonlyArray<string>> => {
  try {
    await loadWorld(directory)
    return []
  } catch (failure) {
    if (!(failure instanceof WorldInvalid)) throw failure
    return failure.issues.map((issue) => print(directory, issue))
  }
}

export const errors = (files: Files): Promise<ReadonlyArray<string>> => errorsIn(onDisk(files))

export const warnings = async (files: Files): Promise<ReadonlyArray<string>> => {
  const directory = onDisk(files)
  const loaded = await loadWorld(directory)
  return loaded.warnings.map((issue) => print(directory, issue))
}

export const world = async (files: Files): Promise<World.World> => (await loadWorld(onDisk(files))).world

/** A world of one account. */
export const account = (content: object, others: Files = {}): Files => ({
  "111111111111/account.json": { id: "111111111111", ...content },
  ...others
})

/** A world of one organization. */
export const organization = (content: object, others: Files = {}): Files => ({
  "organization.json": { id: "o-1", ...content },
  ...others
})

export const allow = (more: object = {}): object => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*", ...more }]
})
