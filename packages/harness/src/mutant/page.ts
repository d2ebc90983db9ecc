import { median, type Trial } from "./trial.ts"

const row = (one: Trial): string =>
  `| ${one.mutant.name} | \`${one.mutant.file}\` | ${one.mutant.law.name} | ${median(one) ?? "not found"} |`

/** The page of the docs that lists the mutants. */
export const page = (trials: ReadonlyArray<Trial>): string => `# Mutants

Seeded bugs, each a small change of the engine's own source, and the law that finds it. The last column is the number
of generated requests it takes, the median over ${trials[0]?.runs.length ?? 0} seeds. Written by \`pnpm mutants --write\`; do not edit.

<!-- prettier-ignore -->
| Bug | In | Found by the law | Runs |
| --- | --- | --- | ---: |
${trials.map(row).join("\n")}
`
