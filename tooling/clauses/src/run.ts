import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { citationsIn } from "./citations.ts"
import type { Clause } from "./Clause.ts"
import { page } from "./page.ts"
import { problems } from "./problems.ts"

/** Where the ledger is published. */
export const pageFile = "docs/reference/clauses.md"

/** What is wrong with a repository's clauses, its published page included. */
export const checkRepository = (root: string, ledger: ReadonlyArray<Clause>): ReadonlyArray<string> => {
  const citations = citationsIn(root)
  const file = join(root, pageFile)
  const current = existsSync(file) && readFileSync(file, "utf8") === page(ledger, citations)
  return [
    ...problems(ledger, citations),
    ...(current ? [] : [`${pageFile} is not current: run \`pnpm clauses --write\``])
  ]
}

/** Publishes the ledger. */
export const writePage = (root: string, ledger: ReadonlyArray<Clause>): void => {
  const file = join(root, pageFile)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, page(ledger, citationsIn(root)))
}
