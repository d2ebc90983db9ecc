import type { FileHandle } from "node:fs/promises"

/** Where the last whole line of an output ends, and which line of the input it answers. */
export interface LastAnswer {
  readonly end: number
  readonly line: number
}

const window = 65_536
const lineFeed = 10

const read = async (handle: FileHandle, from: number, to: number): Promise<Uint8Array> => {
  const { buffer, bytesRead } = await handle.read(new Uint8Array(to - from), 0, to - from, from)
  return buffer.subarray(0, bytesRead)
}

/** Where the line begins that holds the byte before a place. */
const lineStart = async (handle: FileHandle, before: number): Promise<number> => {
  if (before <= 0) return 0
  const from = Math.max(0, before - window)
  const found = (await read(handle, from, before)).lastIndexOf(lineFeed)
  return found === -1 ? lineStart(handle, from) : from + found + 1
}

const lineNumber = (text: string): number | undefined => {
  try {
    const answer: unknown = JSON.parse(text)
    const line = typeof answer === "object" && answer !== null && "line" in answer ? answer.line : undefined
    return typeof line === "number" && Number.isInteger(line) && line > 0 ? line : undefined
  } catch {
    return undefined
  }
}

/**
 * The last whole line of an output; line 0 where there is none yet. `undefined` where the file is no output of a run.
 */
export const lastAnswer = async (handle: FileHandle): Promise<LastAnswer | undefined> => {
  const { size } = await handle.stat()
  const end = await lineStart(handle, size)
  if (end === 0) return { end, line: 0 }
  const start = await lineStart(handle, end - 1)
  const line = lineNumber(new TextDecoder().decode(await read(handle, start, end)))
  return line === undefined ? undefined : { end, line }
}
