import { type FileHandle, open, stat } from "node:fs/promises"
import { complain } from "../exit/Complaint.ts"
import { writeOut } from "../exit/write.ts"
import { cannotWrite } from "../fileErrors.ts"
import { lastAnswer } from "./lastAnswer.ts"

/** Where the answers of a run go. */
export interface Output {
  /** The line of the input that the next answer is for; `undefined` where nothing has been answered there. */
  readonly nextLine: number | undefined
  /** Takes the bytes of whole lines; `false` where nobody reads them any more. */
  readonly write: (bytes: Uint8Array) => Promise<boolean>
  readonly close: () => Promise<void>
}

/** Standard output. */
export const standardOutput = (): Output => ({
  nextLine: undefined,
  write: writeOut,
  close: () => Promise.resolve()
})

const into = (file: string, handle: FileHandle, nextLine: number | undefined): Output => ({
  nextLine,
  write: async (bytes) => {
    try {
      await handle.appendFile(bytes)
      return true
    } catch (failure) {
      throw cannotWrite(file, failure)
    }
  },
  close: () => handle.close()
})

const openAs = async (file: string, flags: "a+" | "w"): Promise<FileHandle> => {
  try {
    return await open(file, flags)
  } catch (failure) {
    throw cannotWrite(file, failure)
  }
}

const hasContent = async (file: string): Promise<boolean> => {
  try {
    const info = await stat(file)
    return info.isFile() && info.size > 0
  } catch {
    return false
  }
}

/** A new file, or one that is empty or no file on a disk. */
export const newFile = async (file: string): Promise<Output> => {
  if (await hasContent(file)) {
    throw complain(`\`${file}\` holds something already`, "--resume goes on behind its last line; or remove it")
  }
  return into(file, await openAs(file, "w"), undefined)
}

/** The file of a run that was stopped: a last line that is not whole is taken away. */
export const resumedFile = async (file: string): Promise<Output> => {
  const handle = await openAs(file, "a+")
  const last = await lastAnswer(handle)
  if (last === undefined) {
    await handle.close()
    throw complain(`\`${file}\` is no output of a batch, and cannot be resumed`, "name another file with --output")
  }
  await handle.truncate(last.end)
  return into(file, handle, last.line === 0 ? undefined : last.line + 1)
}
