/** The input has fewer lines than are to be skipped. */
export class TooFewLines extends Error {
  override readonly name = "TooFewLines"
  readonly lines: number

  constructor(lines: number) {
    super(`the input has only ${lines} lines`)
    this.lines = lines
  }
}

const lineFeed = 10

/** What a chunk holds behind so many lines. */
const behind = (chunk: Uint8Array, lines: number): { readonly rest: Uint8Array; readonly skipped: number } => {
  let [at, skipped] = [0, 0]
  for (; skipped < lines; skipped++) {
    const end = chunk.indexOf(lineFeed, at)
    if (end === -1) break
    at = end + 1
  }
  return { rest: chunk.subarray(at), skipped }
}

/** The input without its first lines. */
export async function* skipLines(
  chunks: AsyncIterable<Uint8Array>,
  lines: number
): AsyncGenerator<Uint8Array, void, undefined> {
  let left = lines
  let open = 0
  for await (const chunk of chunks) {
    const { rest, skipped } = behind(chunk, left)
    left -= skipped
    open = rest.length
    if (left === 0 && rest.length > 0) yield rest
  }
  // A last line without a line feed is a line too.
  const missing = left - (open > 0 ? 1 : 0)
  if (left > 0 && missing > 0) throw new TooFewLines(lines - missing)
}
