import { parseArgs } from "node:util"
import { workloads } from "../workload/workloads.ts"

/** What a run is asked to do. */
export interface Options {
  readonly names: ReadonlyArray<string>
  readonly scale: "full" | "quick"
  readonly output: "json" | "page" | "table"
}

/** What a comparison with another revision is asked; without one, the commit that this tree started from. */
export interface Comparing {
  readonly revision: string | undefined
  readonly output: "json" | "table"
}

export type Asked =
  | { readonly task: "compare"; readonly comparing: Comparing }
  | { readonly task: "help" }
  | { readonly task: "measure"; readonly options: Options }
  | { readonly task: "refuse"; readonly message: string }

export const help = `pnpm bench [--only W1,W2] [--quick] [--json | --write]
pnpm bench --against [REVISION] [--json]

  --only NAMES   only these workloads
  --quick        less of everything, in a minute or two: to see that it works
  --json         one object a line
  --write        writes docs/reference/benchmarks.md and its plot
  --against      compares the engine of this tree with that of another revision;
                 exit code 1 if it is over 1.5 times as slow

Missed bars are told, and change no exit code; 1 is a workload that could not run, 2 a wrong option.
`

const refuse = (message: string): Asked => ({ task: "refuse", message })

const groups = [...new Set(workloads.map(({ name }) => name.split(" ")[0]!))]

const namesOf = (only: string | undefined): ReadonlyArray<string> | string => {
  const wanted = only?.split(",") ?? groups
  const unknown = wanted.find((one) => !groups.includes(one))
  if (unknown !== undefined) return `unknown workload \`${unknown}\`\n  help: known: ${groups.join(", ")}`
  return workloads.map(({ name }) => name).filter((name) => wanted.includes(name.split(" ")[0]!))
}

const settings = {
  against: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  only: { type: "string" },
  quick: { type: "boolean", default: false },
  write: { type: "boolean", default: false }
} as const

const read = (args: ReadonlyArray<string>) =>
  parseArgs({ args: [...args], options: settings, allowPositionals: true, strict: true })

const asked = ({ positionals, values }: ReturnType<typeof read>): Asked => {
  const { against, json, only, quick, write } = values
  const [first, second] = positionals
  if (values.help) return { task: "help" }
  if (json && write) return refuse("`--json` and `--write` do not go together")
  if (write && only !== undefined) return refuse("`--write` needs every workload: leave `--only` out")
  if (against) {
    if (second !== undefined) return refuse(`unexpected argument \`${second}\``)
    if (only !== undefined || quick || write) return refuse("`--against` goes with `--json` alone")
    return { task: "compare", comparing: { revision: first, output: json ? "json" : "table" } }
  }
  if (first !== undefined) return refuse(`unexpected argument \`${first}\``)
  const names = namesOf(only)
  if (typeof names === "string") return refuse(names)
  const output = json ? "json" : write ? "page" : "table"
  return { task: "measure", options: { names, scale: quick ? "quick" : "full", output } }
}

/** What the command line asks for, or what is wrong with it. */
export const parseOptions = (args: ReadonlyArray<string>): Asked => {
  try {
    return asked(read(args))
  } catch (failure) {
    const [sentence = ""] = (failure as Error).message.split(". ")
    return refuse(sentence.replaceAll("'", "`").replace(/^./, (first) => first.toLowerCase()))
  }
}
