/** An example of a doc comment: an expression, and the expression of what it gives. */
export interface Example {
  readonly line: number
  readonly code: string
  readonly expected: string
}

const comment = /\/\*\*[\s\S]*?\*\//g
const exampleTag = "@example"
const arrow = /\/\/ => (.*)$/

const withoutStar = (line: string): string => line.replace(/^\s*\* ?/, "").replace(/\s*\*\/$/, "")

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length

/** What follows the tag, up to the next tag: lines of code, each run of which ends in `// => expected`. */
const examplesOfBlock = (block: string, line: number): ReadonlyArray<Example> => {
  const examples: Array<Example> = []
  let code: Array<string> = []
  for (const written of block.split("\n").slice(1).map(withoutStar)) {
    if (written.startsWith("@")) break
    const found = arrow.exec(written)
    const before = found === null ? written : written.slice(0, found.index)
    if (before.trim() !== "") code.push(before.trim())
    if (found === null) continue
    examples.push({ line, code: code.join("\n"), expected: found[1]! })
    code = []
  }
  return examples
}

/** Every example in the doc comments of a source file. */
export const examples = (text: string): ReadonlyArray<Example> =>
  [...text.matchAll(comment)].flatMap(({ 0: block, index }) => {
    const at = block.indexOf(exampleTag)
    return at === -1 ? [] : examplesOfBlock(block.slice(at), lineOf(text, index + at))
  })

/** Runs an expression with the given names in reach. */
export const run = (code: string, scope: Readonly<Record<string, unknown>>): unknown => {
  const names = Object.keys(scope)
  // The code is our own documentation.
  // oxlint-disable-next-line typescript/no-implied-eval
  const evaluate: (...values: ReadonlyArray<unknown>) => unknown = new Function(
    ...names,
    `"use strict"; return (${code})`
  ) as never
  return evaluate(...names.map((name) => scope[name]))
}
