import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { EngineAnswer, Vector } from "@countersign/harness"

const root = fileURLToPath(new URL("../../..", import.meta.url))

/** A line of a finding's table: cases, and what both engines answer. */
interface Row {
  readonly cases: ReadonlyArray<string>
  readonly theirs: EngineAnswer
  readonly ours: EngineAnswer
}

/** A finding as its page has it. */
interface Finding {
  readonly title: string
  readonly rows: ReadonlyArray<Row>
  /** The first case, as `runSimulation` takes it. */
  readonly simulation: unknown
}

const line = /^\| (`.*`) +\| (\w+) +\| (\w+) +\|$/gm
const block = /```json\n([\s\S]*?)```/

const rowOf = ([, cases = "", theirs, ours]: RegExpMatchArray): Row => ({
  cases: [...cases.matchAll(/`([^`]+)`/g)].map(([, id = ""]) => id),
  theirs: theirs as EngineAnswer,
  ours: ours as EngineAnswer
})

const findingOf = (section: string): Finding => ({
  title: section.slice(0, section.indexOf("\n")),
  rows: [...section.matchAll(line)].map(rowOf),
  simulation: JSON.parse(block.exec(section)?.[1] ?? "null")
})

const text = (path: string): string => readFileSync(`${root}${path}`, "utf8")

/** The findings of the page about the other engine. */
export const findings: ReadonlyArray<Finding> = text("docs/reference/another-engine.md")
  .split(/^### /m)
  .slice(1)
  .map(findingOf)

/** The list of the findings, in the page about divergences. */
export const list: string = text("docs/divergences.md")

/** Every case of the corpus. */
export const corpus: ReadonlyArray<Vector> = globSync("packages/harness/corpus/**/*.json", { cwd: root }).flatMap(
  (path) => JSON.parse(text(path)) as ReadonlyArray<Vector>
)

/** The cases that a row names. */
export const casesOf = ({ cases }: Row): ReadonlyArray<Vector> =>
  cases.map((name) => {
    const found = corpus.find(({ id }) => id === name)
    if (found === undefined) throw new Error(`no case of the corpus is called \`${name}\``)
    return found
  })
