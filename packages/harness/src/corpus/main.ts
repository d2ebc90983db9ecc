import { fileURLToPath } from "node:url"
import { readCorpus, UnreadableCorpus } from "./readCorpus.ts"
import { runCorpus } from "./runCorpus.ts"

const corpus = fileURLToPath(new URL("../../corpus", import.meta.url))

const run = (paths: ReadonlyArray<string>): number => {
  const files = readCorpus(paths.length === 0 ? [corpus] : paths)
  const lines: Array<string> = []
  const { failed, passed } = runCorpus(
    files.flatMap(({ cases }) => cases),
    (line) => lines.push(line)
  )
  process.stdout.write([...lines, `${passed} passed, ${failed} failed`, ""].join("\n"))
  return failed === 0 ? 0 : 1
}

try {
  process.exitCode = run(process.argv.slice(2))
} catch (failure) {
  if (!(failure instanceof UnreadableCorpus)) throw failure
  process.stderr.write(`${failure.message}\n`)
  process.exitCode = 2
}
