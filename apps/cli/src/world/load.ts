import { basename } from "node:path"
import { type LocatedIssue, loadSavedWorld, loadWorld, saveWorld, type World } from "@countersign/sdk"
import { Effect, FileSystem, Option, type Path, Result } from "effect"
import { complain, Complaint } from "../exit/Complaint.ts"
import { readBytes } from "../files.ts"

/** A world, and what a reader should know of its files. */
interface Loaded {
  readonly world: World.World
  readonly warnings: ReadonlyArray<LocatedIssue.LocatedIssue>
}

/** A world as it is saved, and what a reader should know of its files. */
interface LoadedBytes {
  readonly bytes: Uint8Array
  readonly warnings: Loaded["warnings"]
}

type Files = FileSystem.FileSystem | Path.Path

const ofFolder = (directory: string): Effect.Effect<Loaded, Complaint, Files> =>
  loadWorld(directory).pipe(Effect.mapError(({ message }) => new Complaint({ message })))

const ofBytes = (file: string, bytes: Uint8Array): Result.Result<World.World, Complaint> =>
  Result.mapError(loadSavedWorld(bytes), ({ fault, help, message }) =>
    complain(
      `cannot read \`${file}\`: ${message}`,
      fault === "not-a-saved-world" ? "name a world's folder, or a file that `countersign world save` wrote" : help
    )
  )

/** Whether a path names a file that can only be a saved world; a folder may be named by its `world.json`. */
const isSaved = Effect.fnUntraced(function* (path: string) {
  const files = yield* FileSystem.FileSystem
  const info = yield* Effect.option(files.stat(path))
  return Option.isSome(info) && info.value.type === "File" && basename(path) !== "world.json"
})

/** The world in a folder or in a saved file; what keeps it from being read is told as it stands. */
export const load = Effect.fnUntraced(function* (path: string): Effect.fn.Return<Loaded, Complaint, Files> {
  if (!(yield* isSaved(path))) return yield* ofFolder(path)
  return { world: yield* Effect.fromResult(ofBytes(path, yield* readBytes(path))), warnings: [] }
})

/** The same as bytes of a saved world: those of the file, or made of the folder. */
export const loadBytes = Effect.fnUntraced(function* (path: string): Effect.fn.Return<LoadedBytes, Complaint, Files> {
  if (!(yield* isSaved(path))) {
    const { warnings, world } = yield* ofFolder(path)
    return { bytes: saveWorld(world), warnings }
  }
  const bytes = yield* readBytes(path)
  yield* Effect.fromResult(ofBytes(path, bytes))
  return { bytes, warnings: [] }
})
