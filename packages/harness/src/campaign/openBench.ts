import { loadWorld } from "@countersign/sdk"
import { Effect, type FileSystem, type Path } from "effect"
import fc from "fast-check"
import { drawsOn } from "../arbitrary/userWorld.ts"
import type { Bench } from "./Bench.ts"
import { chooseLaws } from "./chooseLaws.ts"
import { complain, Complaint } from "./Complaint.ts"
import { generated, type Source, sourceOf } from "./judge.ts"
import { loadEngine } from "./loadEngine.ts"
import type { Settings } from "./Settings.ts"

const fromFolder = Effect.fnUntraced(function* (directory: string) {
  const { world } = yield* loadWorld(directory).pipe(Effect.mapError(({ message }) => new Complaint({ message })))
  const draws = yield* Effect.promise(() => drawsOn(world))
  if (draws === undefined) return yield* complain(`the world in \`${directory}\` has no account to ask about`)
  return sourceOf(fc.constant(world), () => draws)
})

const openSource = (
  directory: string | undefined
): Effect.Effect<Source, Complaint, FileSystem.FileSystem | Path.Path> =>
  directory === undefined ? Effect.succeed(generated) : fromFolder(directory)

/** The engine, laws and worlds that settings speak of. */
export const openBench = Effect.fnUntraced(function* ({ engine, laws, seed, world }: Settings) {
  const bench: Bench = {
    seed,
    engine: yield* loadEngine(engine),
    laws: yield* Effect.fromResult(chooseLaws(laws)),
    source: yield* openSource(world)
  }
  return bench
})
