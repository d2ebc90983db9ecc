/** Whole lines of the input, to be answered together; the last one may lack its line feed. */
export interface Block {
  readonly firstLine: number
  readonly lines: number
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The lines that are longer than any that is read. */
  readonly tooLong: ReadonlyArray<number>
}

/** The longest line that is read, in bytes. */
export const longestLine = 1_048_576

const lineFeed = 10

interface Lines {
  readonly count: number
  readonly tooLong: ReadonlyArray<number>
  /** Where the line behind the counted ones begins. */
  readonly end: number
}

/**
 * Cuts a stream of bytes into blocks at the ends of lines. What it holds is less than one line, and of a line that is
 * too long nothing.
 */
export class LineCutter {
  readonly #most: number
  #next: number
  #parts: Array<Uint8Array> = []
  /** The length of the unfinished line, whether it is still held or not. */
  #length = 0

  constructor(firstLine: number, mostLines: number) {
    this.#next = firstLine
    this.#most = mostLines
  }

  /** The blocks that a chunk completes. */
  *cut(chunk: Uint8Array): Generator<Block, void, undefined> {
    let from = 0
    for (let found = this.#lines(chunk, from); found.count > 0; found = this.#lines(chunk, from)) {
      yield this.#block(chunk.subarray(from, found.end), found)
      from = found.end
    }
    this.#hold(chunk.subarray(from))
  }

  /** The last line, where it has no line feed. */
  *end(): Generator<Block, void, undefined> {
    if (this.#length === 0) return
    const tooLong = this.#length > longestLine ? [this.#next] : []
    yield this.#block(new Uint8Array(), { count: 1, tooLong, end: 0 })
  }

  #lines(chunk: Uint8Array, from: number): Lines {
    const tooLong: Array<number> = []
    let [count, end, length] = [0, from, this.#length]
    for (; count < this.#most; count++) {
      const at = chunk.indexOf(lineFeed, end)
      if (at === -1) break
      if (length + at - end > longestLine) tooLong.push(this.#next + count)
      end = at + 1
      length = 0
    }
    return { count, tooLong, end }
  }

  #block(last: Uint8Array, { count, tooLong }: Lines): Block {
    const firstLine = this.#next
    const bytes = joined([...this.#parts, last])
    this.#next += count
    this.#parts = []
    this.#length = 0
    return { firstLine, lines: count, bytes, tooLong }
  }

  #hold(part: Uint8Array): void {
    this.#length += part.length
    if (this.#length > longestLine) this.#parts = []
    else if (part.length > 0) this.#parts.push(part)
  }
}

const joined = (parts: ReadonlyArray<Uint8Array>): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
