import { JsonText, JsonTree } from "@countersign/engine"
import { Effect, FileSystem, Path, Result, Schema, SchemaIssue } from "effect"
import { complain, type Complaint } from "./Complaint.ts"
import type { Ledger } from "./Ledger.ts"
import type { Settings } from "./Settings.ts"

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const Counts = Schema.Record(Schema.String, Count)

const Spot = Schema.Struct({ world: Count, draw: Count })

const LawTally = Schema.Struct({
  checks: Count,
  held: Count,
  notConcerned: Count,
  exceptions: Counts,
  failed: Count,
  busy: Schema.Finite,
  first: Schema.optionalKey(Spot)
})

const File = Schema.Struct({
  schemaVersion: Schema.Literal(1),
  settings: Schema.Struct({
    seed: Schema.Int,
    laws: Schema.Array(Schema.String),
    runs: Schema.optionalKey(Count),
    shard: Schema.Struct({ index: Count, of: Count }),
    world: Schema.optionalKey(Schema.String),
    engine: Schema.optionalKey(Schema.String)
  }),
  ledger: Schema.Struct({
    done: Count,
    beyond: Schema.Array(Count),
    tally: Schema.Struct({
      laws: Schema.Record(Schema.String, LawTally),
      answers: Counts,
      worlds: Count,
      making: Schema.Finite,
      busy: Schema.Finite
    })
  })
})

/** What a state file holds: what a campaign checks, and how far it has come. */
export interface State {
  readonly settings: Settings
  readonly ledger: Ledger
}

const decode = Schema.decodeUnknownResult(File)

const pointerOf = (path: ReadonlyArray<unknown> | undefined): string =>
  (path ?? []).map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")

const damaged = (file: string, text: string, offset: number | undefined, why: string): Complaint => {
  const at = offset === undefined ? undefined : JsonText.position(text, offset)
  const where = at === undefined ? file : `${file}:${at.line}:${at.column}`
  return complain(`${where}: ${why}`, "delete the file, or begin anew without --resume")
}

const formatter = SchemaIssue.makeFormatterStandardSchemaV1()

const parse = (file: string, text: string): Result.Result<State, Complaint> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return Result.fail(damaged(file, text, JsonTree.faultAt(text) ?? text.length, "the state is damaged: not JSON"))
  }
  return Result.mapError(decode(value), (error) => {
    const [issue] = formatter(error.issue).issues
    const pointer = pointerOf(issue?.path)
    const position = JsonTree.locator(text)(pointer)
    const where = position === undefined ? file : `${file}:${position.line}:${position.column}`
    const why = `the state is damaged at ${pointer || "/"}`
    return complain(`${where}: ${why}`, "delete the file, or begin anew without --resume")
  })
}

/** The state that a file holds. */
export const read = Effect.fnUntraced(function* (file: string) {
  const files = yield* FileSystem.FileSystem
  const text = yield* files
    .readFileString(file)
    .pipe(
      Effect.mapError((error) =>
        complain(
          error.reason._tag === "NotFound" ? `no campaign to resume: no file \`${file}\`` : `cannot read \`${file}\``
        )
      )
    )
  return yield* Effect.fromResult(parse(file, text))
})

/** Writes the state beside the file first, so that the file is whole at any time. */
export const write = Effect.fnUntraced(
  function* (file: string, { ledger, settings }: State) {
    const files = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    yield* files.makeDirectory(path.dirname(file), { recursive: true })
    const beside = `${file}.${process.pid}.new`
    yield* files.writeFileString(beside, `${JSON.stringify({ schemaVersion: 1, settings, ledger })}\n`)
    yield* files.rename(beside, file)
  },
  (written, file) => Effect.mapError(written, (error) => complain(`cannot write \`${file}\`: ${error.reason._tag}`))
)
