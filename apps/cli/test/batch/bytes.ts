import type { Block } from "../../src/batch/LineCutter.ts"

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** A text in chunks of so many bytes. */
export async function* chunksOf(text: string | Uint8Array, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = typeof text === "string" ? bytesOf(text) : text
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Everything that comes. */
export const collected = async <A>(items: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const all: Array<A> = []
  for await (const item of items) all.push(item)
  return all
}

/** The lines of a block as the cutter numbers them. */
export const linesOf = (block: Block): ReadonlyArray<readonly [number, string]> =>
  textOf(block.bytes)
    .split("\n")
    .slice(0, block.lines)
    .map((line, index) => [block.firstLine + index, line] as const)
