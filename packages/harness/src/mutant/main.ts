import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { huntAll } from "./command.ts"
import { mutants } from "./mutants.ts"
import { page } from "./page.ts"

const docs = fileURLToPath(new URL("../../../../docs/reference/mutants.md", import.meta.url))

const [option, ...more] = process.argv.slice(2)
if (more.length > 0 || (option !== undefined && option !== "--write")) {
  process.stderr.write(`error: unknown option \`${option}\`\n  help: pnpm mutants [--write]\n`)
  process.exit(2)
}

const { idle, survived, trials } = await huntAll(mutants, (line) => process.stdout.write(`${line}\n`))
if (option === "--write") writeFileSync(docs, page(trials))
process.stdout.write(`${trials.length - survived} killed, ${survived} survived\n`)
process.exitCode = survived === 0 && idle.length === 0 ? 0 : 1
