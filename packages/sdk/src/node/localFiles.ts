import { lstatSync, readFileSync, realpathSync } from "node:fs"
import { dirname, join } from "node:path"
import { Layer } from "effect"
import { LocalFiles } from "../world/LocalFiles.ts"

const attempt = <A>(read: () => A): A | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Whether a folder stands where its path says, with no symbolic link on the way. */
const isTrue = () => {
  const known = new Map<string, boolean>()
  return (folder: string): boolean => {
    const found = known.get(folder) ?? attempt(() => realpathSync.native(folder)) === folder
    known.set(folder, found)
    return found
  }
}

const readPlain = (path: string, maximumBytes: number): Uint8Array | undefined => {
  const info = lstatSync(path)
  return info.isFile() && info.size <= maximumBytes ? readFileSync(path) : undefined
}

const below = (root: string): ReturnType<LocalFiles["Service"]["below"]> => {
  const standsThere = isTrue()
  return (path, maximumBytes) => {
    const target = join(root, path)
    return standsThere(dirname(target)) ? attempt(() => readPlain(target, maximumBytes)) : undefined
  }
}

/** Reads a world's files on the spot. */
export const localFiles: Layer.Layer<LocalFiles> = Layer.succeed(LocalFiles, LocalFiles.of({ below }))
