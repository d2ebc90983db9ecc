import { fileURLToPath } from "node:url"
import { command } from "./command.ts"

const corpus = fileURLToPath(new URL("../../corpus", import.meta.url))
const paths = process.argv.slice(2)

const { status, stderr, stdout } = command(paths.length === 0 ? [corpus] : paths)
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = status
