import { resolve } from "node:path"
import { laws } from "../../../src/law/laws.ts"
import type { Law } from "../../../src/law/Law.ts"

const repository = resolve(import.meta.dirname, "../../../../..")

/** A page that lists the laws, and how it does. */
export interface Page {
  readonly file: string
  readonly list: string
}

const sentence = ({ name }: Law): string => `- ${name}`

const detailed = ({ clauses, exceptions, name }: Law): string =>
  [
    `- ${name} (${clauses.map((clause) => `\`${clause}\``).join(", ")})`,
    ...exceptions.map((text) => `  - except: ${text}`)
  ].join("\n")

/** The pages that list every law. */
export const pages: ReadonlyArray<Page> = [
  { file: resolve(repository, "README.md"), list: laws.map(sentence).join("\n") },
  { file: resolve(repository, "packages/harness/README.md"), list: laws.map(detailed).join("\n") }
]

const [begin, end] = ["<!-- laws: written by `pnpm --filter @countersign/harness run laws` -->", "<!-- end of laws -->"]

/** The text of a page with the laws as they are now. */
export const withLaws = (text: string, list: string): string => {
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error("the page has no place for the laws")
  return `${before}${begin}\n\n${list}\n\n${end}${after}`
}

/** The page without what the formatter adds: line breaks and indents. */
export const unwrapped = (text: string): string => text.replaceAll(/\s+/g, " ")
