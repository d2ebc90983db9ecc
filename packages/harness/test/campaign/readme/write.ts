import { readFileSync, writeFileSync } from "node:fs"
import { pages, withLaws } from "./lists.ts"

for (const { file, list } of pages) writeFileSync(file, withLaws(readFileSync(file, "utf8"), list))
