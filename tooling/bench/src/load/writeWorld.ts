import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe } from "../organization/describe.ts"
import { toFiles } from "../organization/toFiles.ts"

const [folder = "", accounts = ""] = process.argv.slice(2)

for (const [path, text] of toFiles(describe(Number(accounts)))) {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
