import { readCorpus, UnreadableCorpus } from "./readCorpus.ts"
import { runCorpus } from "./runCorpus.ts"

/** What the command prints and exits with: 0 where every case passes, 1 where one fails, 2 for input that is no corpus. */
export interface Answer {
  readonly status: 0 | 1 | 2
  readonly stdout: string
  readonly stderr: string
}

const run = (paths: ReadonlyArray<string>): Answer => {
  const lines: Array<string> = []
  const cases = readCorpus(paths).flatMap((file) => file.cases)
  const { failed, passed } = runCorpus(cases, (line) => lines.push(line))
  const stdout = [...lines, `${passed} passed, ${failed} failed`, ""].join("\n")
  return { status: failed === 0 ? 0 : 1, stdout, stderr: "" }
}

/** Runs the cases of files and directories. */
export const command = (paths: ReadonlyArray<string>): Answer => {
  try {
    return run(paths)
  } catch (failure) {
    if (!(failure instanceof UnreadableCorpus)) throw failure
    return { status: 2, stdout: "", stderr: `${failure.message}\n` }
  }
}
