import { fileURLToPath } from "node:url"
import { ledger } from "./ledger.ts"
import { checkRepository, writePage } from "./run.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))

if (process.argv.includes("--write")) writePage(root, ledger)

const found = checkRepository(root, ledger)
for (const line of found) process.stdout.write(`${line}\n`)
process.exitCode = found.length === 0 ? 0 : 1
