import { LocatedIssue } from "@countersign/sdk"
import { Console, Effect, Option } from "effect"
import { Command } from "effect/cli"
import { complain, type Complaint } from "../exit/Complaint.ts"
import * as ExitCode from "../exit/ExitCode.ts"
import * as Outcome from "../exit/Outcome.ts"
import { loadBytes } from "../world/load.ts"
import { flags } from "./flags.ts"
import type { Summary } from "./runBatch.ts"
import { type Given, session } from "./session.ts"
import { stoppable } from "./stoppable.ts"

const mostJobs = 256

const refused = ({ fromLine, jobs, output, resume }: Given): Complaint | undefined => {
  if (fromLine < 1) return complain(`\`${fromLine}\` is no line (--from-line)`, "lines are counted from 1")
  if (jobs < 1 || jobs > mostJobs) {
    return complain(`\`${jobs}\` is no number of threads (--jobs)`, `a number from 1 to ${mostJobs}`)
  }
  return resume && Option.isNone(output)
    ? complain("--resume needs an --output", "with standard output, --from-line says where to go on")
    : undefined
}

const tellStopped =
  ({ output }: Given) =>
  ({ nextLine }: Summary): Effect.Effect<void> => {
    const way = Option.isSome(output) ? "--resume" : `--from-line ${nextLine}`
    return Console.error(`stopped before line ${nextLine}\n  help: go on with ${way}`)
  }

const tellUnread = ({ firstUnread, lines, unread }: Summary): Effect.Effect<void> =>
  Console.error(`error: ${unread} of ${lines} lines cannot be read, the first is line ${firstUnread}`)

const share = (bytes: Uint8Array): Uint8Array<SharedArrayBuffer> => {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

const run = Effect.fnUntraced(function* (given: Given) {
  const refusal = refused(given)
  if (refusal !== undefined) return yield* refusal
  const { bytes, warnings } = yield* loadBytes(given.world)
  yield* Effect.forEach(warnings, (warning) => Console.error(LocatedIssue.describe(warning)))
  const world = share(bytes)
  const summary = yield* stoppable((signal) => session(given, world, signal), tellStopped(given))
  if (summary.unread > 0) yield* tellUnread(summary)
  yield* Outcome.set(summary.unread > 0 ? ExitCode.malformed : ExitCode.allowed)
})

/** `countersign batch`: many requests, decided line by line. */
export const batchCommand = Command.make("batch", flags, run).pipe(
  Command.withDescription("Decide many requests: JSON lines in, JSON lines out, in the same order"),
  Command.withExamples([
    {
      description: "A decision for every line",
      command: "countersign batch --world examples/01-two-accounts requests.jsonl"
    },
    {
      description: "A long run into a file; when it was stopped, the same command goes on",
      command: "countersign batch --world organization.csw requests.jsonl --output decisions.jsonl --resume"
    },
    { description: "From another program", command: "jq -c .request trail.json | countersign batch --world world" }
  ])
)
