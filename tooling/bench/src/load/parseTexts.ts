import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Parsing } from "./Loading.ts"

const [folder = ""] = process.argv.slice(2)
const start = performance.now()
const texts = globSync("**/*.json", { cwd: folder }).map((file) => readFileSync(join(folder, file), "utf8"))
const read = performance.now()
const values = texts.map((text): unknown => JSON.parse(text))
const parsed = performance.now()

const found: Parsing = { readingMilliseconds: read - start, parsingMilliseconds: parsed - read }
if (values.length !== texts.length) throw new Error("not every text is a value")
process.stdout.write(JSON.stringify(found))
