import { availableParallelism } from "node:os"
import { Argument, Flag } from "effect/cli"
import { flags as checkFlags } from "../check/flags.ts"

/** What `batch` asks for on the command line. */
export const flags = {
  requests: Argument.String("requests").pipe(
    Argument.withDescription("A file of requests, one JSON object a line; standard input where none is named"),
    Argument.optional
  ),
  world: checkFlags.world,
  output: Flag.String("output").pipe(
    Flag.withMetavar("FILE"),
    Flag.withDescription("Where the answers go, standard output where it is not said"),
    Flag.withAlias("o"),
    Flag.optional
  ),
  resume: Flag.Boolean("resume").pipe(
    Flag.withDescription("Go on behind the last whole line of --output"),
    Flag.withDefault(false)
  ),
  fromLine: Flag.Int("from-line").pipe(
    Flag.withMetavar("N"),
    Flag.withDescription("The first line to answer, counted from 1"),
    Flag.withDefault(1)
  ),
  jobs: Flag.Int("jobs").pipe(
    Flag.withMetavar("J"),
    Flag.withDescription("How many threads decide, as many as there are cores where it is not said"),
    Flag.withAlias("j"),
    Flag.withDefault(availableParallelism())
  ),
  explain: Flag.Boolean("explain").pipe(
    Flag.withDescription("With every decision what `check --format json` says of it"),
    Flag.withDefault(false)
  ),
  progress: Flag.Boolean("progress").pipe(
    Flag.withDescription("Tell the progress on stderr, also where it is no terminal"),
    Flag.withDefault(false)
  )
}
