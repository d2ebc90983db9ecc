import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { SourceFile } from "./imports.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))

/** Every text file git knows or would add. */
export const repositoryFiles = (): ReadonlyArray<SourceFile> =>
  // A checkout owned by another user, as in many containers, is still ours to read.
  execFileSync("git", ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8"
  })
    .split("\0")
    .filter((path) => path !== "" && existsSync(root + path))
    .map((path) => ({ path, text: readFileSync(root + path, "utf8") }))
    .filter((file) => !file.text.includes("\0"))
