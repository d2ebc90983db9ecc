import { open } from "node:fs/promises"
import type { Readable } from "node:stream"
import { cannotRead } from "../fileErrors.ts"

/** The requests of a run, and the name that messages call them by. */
export interface Input {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** Ends the reading, also one that is under way. */
  readonly close: () => void
}

const chunkSize = 262_144

async function* chunksOf(readable: Readable, name: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of readable) yield chunk as Uint8Array
  } catch (failure) {
    throw cannotRead(name, failure)
  }
}

const from = (readable: Readable, name: string): Input => ({
  name,
  chunks: chunksOf(readable, name),
  close: () => void readable.destroy()
})

/** The requests in a file; `-` is standard input. */
export const openInput = async (file: string): Promise<Input> => {
  if (file === "-") return from(process.stdin, "standard input")
  try {
    const handle = await open(file)
    return from(handle.createReadStream({ highWaterMark: chunkSize }), file)
  } catch (failure) {
    throw cannotRead(file, failure)
  }
}
