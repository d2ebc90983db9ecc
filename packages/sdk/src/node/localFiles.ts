import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs"
import { Layer } from "effect"
import { LocalFiles } from "../world/LocalFiles.ts"

const attempt = <A>(read: () => A): A | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

const parent = (path: string): string => path.slice(0, path.lastIndexOf("/"))

/** Whether a folder stands where its path says, with no symbolic link on the way from the root. */
const isTrue = (root: string) => {
  const known = new Map([[root, true]])
  const look = (folder: string): boolean => {
    const found =
      known.get(folder) ?? (look(parent(folder)) && attempt(() => lstatSync(folder))?.isDirectory() === true)
    known.set(folder, found)
    return found
  }
  return look
}

const readAll = (descriptor: number, size: number): Uint8Array | undefined => {
  const bytes = Buffer.allocUnsafe(size)
  let read = 0
  for (let more = -1; more !== 0 && read < size; read += more)
    more = readSync(descriptor, bytes, read, size - read, read)
  return read === size ? bytes : undefined
}

// Neither follows a link nor waits for a pipe.
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

const readPlain = (path: string, maximumBytes: number): Uint8Array | undefined => {
  const descriptor = openSync(path, flags)
  try {
    const info = fstatSync(descriptor)
    return info.isFile() && info.size <= maximumBytes ? readAll(descriptor, info.size) : undefined
  } finally {
    closeSync(descriptor)
  }
}

const below = (root: string): ReturnType<LocalFiles["Service"]["below"]> => {
  const standsThere = isTrue(root)
  return (path, maximumBytes) => {
    const target = `${root}/${path}`
    return standsThere(parent(target)) ? attempt(() => readPlain(target, maximumBytes)) : undefined
  }
}

const nothing: typeof below = () => () => undefined

/**
 * Reads the files of a world on the spot, where the platform can refuse to follow a symbolic link. Provided beside
 * `NodeServices.layer` it makes the Effect `loadWorld` as fast as the Promise of this entry point.
 *
 * @example
 * Effect.provide(loadWorld("examples/01-two-accounts"), Layer.merge(NodeServices.layer, localFiles))
 */
export const localFiles: Layer.Layer<LocalFiles> = Layer.succeed(
  LocalFiles,
  LocalFiles.of({ below: "O_NOFOLLOW" in constants ? below : nothing })
)
