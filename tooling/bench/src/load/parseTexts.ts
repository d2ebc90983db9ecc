import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { processorTime } from "../measure/processorTime.ts"
import type { Parsing } from "./Loading.ts"

const [folder = ""] = process.argv.slice(2)
const start = processorTime()
const texts = globSync("**/*.json", { cwd: folder }).map((file) => readFileSync(join(folder, file), "utf8"))
const read = processorTime()
const values = texts.map((text): unknown => JSON.parse(text))
const parsed = processorTime()

const found: Parsing = { readingMilliseconds: read - start, parsingMilliseconds: parsed - read }
if (values.length !== texts.length) throw new Error("not every text is a value")
process.stdout.write(JSON.stringify(found))
