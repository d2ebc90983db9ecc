import {
  checkOperation,
  type InvalidOperation,
  type InvalidRequest,
  type OperationAnswer,
  renderJson,
  renderOperation,
  type World
} from "@countersign/sdk"
import { Effect, type FileSystem, Option, Result, type Stdio } from "effect"
import { complain, type Complaint } from "../exit/Complaint.ts"
import { write } from "../exit/write.ts"
import { terminal } from "../terminal.ts"
import { type Flags, partialRequestOf } from "./requestOf.ts"

type Parameters = Readonly<Record<string, string>>

/** Parameters from `name=value` pairs, each name once. Only the first `=` divides. */
const parametersOf = (pairs: ReadonlyArray<string>): Result.Result<Parameters, Complaint> => {
  const values = new Map<string, string>()
  for (const pair of pairs) {
    const at = pair.indexOf("=")
    const name = pair.slice(0, Math.max(at, 0))
    if (at < 1) {
      const help = "write it as `source=arn:aws:s3:::bucket/key`"
      return Result.fail(complain(`\`${pair}\` is no parameter with a value (--with)`, help))
    }
    if (values.has(name)) return Result.fail(complain(`\`${name}\` is named twice (--with)`))
    values.set(name, pair.slice(at + 1))
  }
  return Result.succeed(Object.fromEntries(values))
}

/** What belongs to a single request, and says nothing about an operation. */
const single = ({ action, compare, resource, resourceAccount }: Flags): string | undefined => {
  if (Option.isSome(action)) return "--action"
  if (Option.isSome(resource)) return "--resource"
  if (compare) return "--compare"
  return Option.isSome(resourceAccount) ? "--resource-account" : undefined
}

const flagOf = (field: string): string => (field.startsWith("principal.") ? "--principal" : "--with")

const unreadable = (error: InvalidOperation | InvalidRequest): Complaint =>
  error._tag === "InvalidRequest"
    ? complain(`${error.message} (${flagOf(error.field)})`, error.help)
    : complain(`${error.message} (${error.parameter === undefined ? "--operation" : "--with"})`, error.help)

/** Decides and prints everything that the operation of the flags needs. */
export const answerOperation = Effect.fnUntraced(function* (
  name: string,
  flags: Flags,
  world: World.World
): Effect.fn.Return<OperationAnswer, Complaint, FileSystem.FileSystem | Stdio.Stdio> {
  const refused = single(flags)
  if (refused !== undefined) {
    return yield* complain(`${refused} does not go with --operation`, "name what the operation needs with --with")
  }
  const asked = yield* partialRequestOf(flags, world)
  const parameters = yield* Effect.fromResult(parametersOf(flags.with))
  const answer = yield* checkOperation(world, name, parameters, asked).pipe(Effect.mapError(unreadable))
  const options = { ...terminal(flags.noColor), language: flags.lang }
  yield* write(flags.format === "json" ? renderJson(answer) : renderOperation(answer, options))
  return answer
})
