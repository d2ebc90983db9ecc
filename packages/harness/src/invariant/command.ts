import { loadWorld, LocatedIssue } from "@countersign/sdk"
import { Console, Data, Effect, FileSystem, Result } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import type { Finding } from "./Finding.ts"
import { holds } from "./holds.ts"
import type { Invariant } from "./Invariant.ts"
import { parseInvariants } from "./parseInvariants.ts"
import { renderFinding } from "./renderFinding.ts"

/** A world or a file that cannot be worked with, as it is to be printed. */
export class BadInput extends Data.TaggedError("BadInput")<{ readonly message: string }> {}

const config = {
  file: Argument.String("file").pipe(Argument.withDescription("The invariants, as YAML or JSON")),
  world: Flag.String("world").pipe(
    Flag.withAlias("w"),
    Flag.withMetavar("DIR"),
    Flag.withDescription("The folder that describes accounts, resources and policies")
  ),
  seed: Flag.Int("seed").pipe(Flag.withDescription("The number that random contexts follow from"), Flag.withDefault(1)),
  runs: Flag.Int("runs").pipe(
    Flag.withDescription("How many random contexts are tried for each invariant"),
    Flag.withDefault(10_000)
  )
}

const reasons: Readonly<Record<string, string>> = {
  NotFound: "no such file",
  PermissionDenied: "permission denied",
  BadResource: "it is a directory"
}

const read = Effect.fnUntraced(function* (file: string) {
  const files = yield* FileSystem.FileSystem
  const text = yield* Effect.mapError(
    files.readFileString(file),
    ({ reason }) => new BadInput({ message: `error: cannot read \`${file}\`: ${reasons[reason._tag] ?? reason._tag}` })
  )
  const parsed = parseInvariants(text, file)
  return Result.isSuccess(parsed)
    ? parsed.success
    : yield* new BadInput({ message: parsed.failure.map(LocatedIssue.describe).join("\n") })
})

const judge = Effect.fnUntraced(function* (
  world: Parameters<typeof holds>[0],
  invariant: Invariant,
  effort: Parameters<typeof holds>[2]
) {
  const finding = yield* Effect.promise(() => holds(world, invariant, effort))
  yield* Console.log(`${renderFinding(finding)}\n`)
  return finding.status
})

const counted = (statuses: ReadonlyArray<Finding["status"]>, status: Finding["status"]): string =>
  `${statuses.filter((one) => one === status).length} ${status}`

/** What the shell learns: 0 all held, 1 one is broken, 3 one is not proven. */
const exitCode = (statuses: ReadonlyArray<Finding["status"]>): number =>
  statuses.includes("broken") ? 1 : statuses.includes("not proven") ? 3 : 0

/** `countersign-invariants`: judges every invariant of a file; `finish` is told the exit code. */
export const invariantsCommand = (finish: (code: number) => void) =>
  Command.make(
    "countersign-invariants",
    config,
    Effect.fnUntraced(function* ({ file, world: directory, ...effort }) {
      const invariants = yield* read(file)
      const { world } = yield* Effect.mapError(loadWorld(directory), ({ message }) => new BadInput({ message }))
      const statuses = yield* Effect.forEach(invariants, (invariant) => judge(world, invariant, effort))
      yield* Console.log((["held", "broken", "not proven"] as const).map((one) => counted(statuses, one)).join(", "))
      finish(exitCode(statuses))
    })
  ).pipe(
    Command.withDescription("Look for requests that break the invariants of a file, in a world on disk"),
    Command.withExamples([
      {
        description: "Judge a file of invariants",
        command: "countersign-invariants --world examples/05-invariants/fixed examples/05-invariants/invariants.yaml"
      }
    ])
  )
