import { Effect, FileSystem, Option, Path, type PlatformError, Result } from "effect"
import { LocalFiles } from "./LocalFiles.ts"
import * as LocatedIssue from "./LocatedIssue.ts"
import { WorldInvalid } from "./WorldInvalid.ts"

/** Why a file cannot be read, for whoever named it. */
export interface Complaint {
  readonly code: string
  readonly message: string
  readonly help?: string
}

/** What came of reading files, by path. */
export type Texts = ReadonlyMap<string, Result.Result<string, Complaint>>

/**
 * A folder out of which nothing is read that lies elsewhere, neither by `..` nor by a symbolic link.
 * All paths are relative to it.
 */
export interface WorldFolder {
  /** The path that a person would type. */
  readonly display: (path: string) => string
  /** The path that a reference in a file stands for; a complaint where it leaves the folder. */
  readonly resolver: (from: string) => (reference: string) => Result.Result<string, Complaint>
  /** The texts of files by path, each read once. */
  readonly read: (paths: Iterable<string>, maximumBytes: number) => Effect.Effect<Texts>
  /** The names in a folder of the world, sorted; none where it does not exist. */
  readonly list: (path: string) => Effect.Effect<ReadonlyArray<string>>
  readonly exists: (path: string) => Effect.Effect<boolean>
}

const outside = (path: string): Complaint => ({
  code: "outside-world",
  message: `\`${path}\` leaves the world's folder`,
  help: "a world reads nothing but its own files: copy the file into the folder"
})

const isInside = (path: Path.Path, root: string, target: string): boolean => {
  const way = path.relative(root, target)
  return way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

const unreadable =
  (path: string) =>
  ({ reason }: PlatformError.PlatformError): Complaint =>
    reason._tag === "NotFound"
      ? { code: "missing-file", message: `no file \`${path}\`` }
      : { code: "unreadable-file", message: `\`${path}\` cannot be read: ${reason._tag}` }

const utf8 = new TextDecoder("utf-8", { fatal: true })

const decode = (path: string, bytes: Uint8Array): Result.Result<string, Complaint> =>
  Result.try({
    try: () => utf8.decode(bytes),
    catch: (): Complaint => ({ code: "not-utf-8", message: `\`${path}\` is not UTF-8 text` })
  })

type ReadFile = (path: string, maximumBytes: number) => Effect.Effect<string, Complaint>

const readFile = (fs: FileSystem.FileSystem, path: Path.Path, root: string): ReadFile =>
  Effect.fnUntraced(function* (name, maximumBytes): Effect.fn.Return<string, Complaint> {
    const real = yield* Effect.mapError(fs.realPath(path.resolve(root, name)), unreadable(name))
    if (!isInside(path, root, real)) return yield* Effect.fail(outside(name))
    const info = yield* Effect.mapError(fs.stat(real), unreadable(name))
    if (info.type !== "File") return yield* Effect.fail({ code: "not-a-file", message: `\`${name}\` is not a file` })
    if (info.size > BigInt(maximumBytes)) {
      return yield* Effect.fail({ code: "too-long", message: `\`${name}\` is longer than ${maximumBytes} bytes` })
    }
    const bytes = yield* Effect.mapError(fs.readFile(real), unreadable(name))
    return yield* Effect.fromResult(decode(name, bytes))
  })

const reader =
  (read: ReadFile): WorldFolder["read"] =>
  (paths, maximumBytes) =>
    Effect.forEach(
      new Set(paths),
      (path) => Effect.map(Effect.result(read(path, maximumBytes)), (text) => [path, text] as const),
      { concurrency: 32 }
    ).pipe(Effect.map((texts) => new Map(texts)))

type ReadOnTheSpot = ReturnType<LocalFiles["Service"]["below"]>

/** Reads on the spot what can be read so, and the rest in the way given. */
const onTheSpot =
  (local: ReadOnTheSpot, otherwise: WorldFolder["read"]): WorldFolder["read"] =>
  (paths, maximumBytes) =>
    Effect.suspend(() => {
      const texts = new Map<string, Result.Result<string, Complaint>>()
      const rest: Array<string> = []
      for (const path of paths) {
        const bytes = local(path, maximumBytes)
        if (bytes === undefined) rest.push(path)
        else texts.set(path, decode(path, bytes))
      }
      return Effect.map(otherwise(rest, maximumBytes), (others) => new Map([...texts, ...others]))
    })

const parent = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")))

// An empty step, `.` or `..`.
const unusualStep = /(?:^|\/)\.{0,2}(?:\/|$)/

/** Where a reference leads that climbs at its beginning only; `undefined` for all that takes a closer look. */
const follow = (below: string, reference: string): string | undefined => {
  let folder = below
  let at = 0
  for (; folder !== "" && reference.startsWith("../", at); at += 3) folder = parent(folder)
  const rest = at === 0 ? reference : reference.slice(at)
  if (unusualStep.test(rest)) return undefined
  return folder === "" ? rest : `${folder}/${rest}`
}

const resolver =
  (path: Path.Path, root: string): WorldFolder["resolver"] =>
  (from) => {
    const folder = parent(from)
    return (reference) => {
      // Elsewhere than on POSIX a path may be written in other ways too.
      const followed = path.sep === "/" ? follow(folder, reference) : undefined
      if (followed !== undefined) return Result.succeed(followed)
      const target = path.resolve(root, path.dirname(from), reference)
      return path.isAbsolute(reference) || !isInside(path, root, target)
        ? Result.fail(outside(reference))
        : Result.succeed(path.relative(root, target).split(path.sep).join("/"))
    }
  }

const noWorld = (directory: string, message: string): WorldInvalid =>
  new WorldInvalid({ directory, issues: [LocatedIssue.aboutFile(directory, "no-world", message)] })

/** Opens the folder of a world. */
export const open = Effect.fnUntraced(function* (
  directory: string
): Effect.fn.Return<WorldFolder, WorldInvalid, FileSystem.FileSystem | Path.Path> {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const asInvalid = () => noWorld(directory, "no such folder")
  const root = yield* Effect.mapError(fs.realPath(directory), asInvalid)
  const info = yield* Effect.mapError(fs.stat(root), asInvalid)
  if (info.type !== "Directory") return yield* noWorld(directory, "not a folder")
  const list = (name: string) =>
    fs.readDirectory(path.join(root, name)).pipe(Effect.orElseSucceed((): Array<string> => []))
  const read = reader(readFile(fs, path, root))
  const local = yield* Effect.serviceOption(LocalFiles)
  return {
    display: (name) => path.join(directory, name),
    resolver: resolver(path, root),
    read: Option.isSome(local) ? onTheSpot(local.value.below(root), read) : read,
    list: (name) => Effect.map(list(name), (names) => names.toSorted()),
    exists: (name) => fs.exists(path.join(root, name)).pipe(Effect.orElseSucceed(() => false))
  }
})
