import type { Answered } from "./answerBlock.ts"
import { inOrder } from "./inOrder.ts"
import { type Block, LineCutter } from "./LineCutter.ts"
import { skipLines } from "./skipLines.ts"

/** Where a run begins, how its input is cut, and how much of it may be under way at once. */
export interface Course {
  readonly firstLine: number
  readonly linesPerBlock: number
  readonly blocksUnderWay: number
}

/** What a run meets on its way: input, those who answer, and who takes the answers. */
export interface Surroundings {
  readonly input: AsyncIterable<Uint8Array>
  readonly answer: (block: Block) => Promise<Answered>
  /** Takes the bytes of whole lines; `false` where nobody reads them any more. */
  readonly write: (bytes: Uint8Array) => Promise<boolean>
  readonly onProgress: (summary: Summary) => void
}

/** What a run has come to: the line that is next, how many were answered, and those that could not be read. */
export interface Summary {
  readonly nextLine: number
  readonly lines: number
  readonly unread: number
  readonly firstUnread: number | undefined
}

async function* blocks(input: AsyncIterable<Uint8Array>, course: Course): AsyncGenerator<Block, void, undefined> {
  const cutter = new LineCutter(course.firstLine, course.linesPerBlock)
  for await (const chunk of skipLines(input, course.firstLine - 1)) yield* cutter.cut(chunk)
  yield* cutter.end()
}

const add = (summary: Summary, { firstUnread, lastLine, lines, unread }: Answered): Summary => ({
  nextLine: lastLine + 1,
  lines: summary.lines + lines,
  unread: summary.unread + unread,
  firstUnread: summary.firstUnread ?? firstUnread
})

/** Nothing answered yet. */
const begin = ({ firstLine }: Course): Summary => ({
  nextLine: firstLine,
  lines: 0,
  unread: 0,
  firstUnread: undefined
})

/**
 * Answers every line of the input, in order, until the input ends, the reader leaves or the signal says stop: always
 * behind a whole line.
 */
export const runBatch = async (
  { answer, input, onProgress, write }: Surroundings,
  course: Course,
  signal: AbortSignal
): Promise<Summary> => {
  let summary = begin(course)
  try {
    for await (const answered of inOrder(blocks(input, course), answer, course.blocksUnderWay)) {
      if (signal.aborted || !(await write(answered.bytes))) return summary
      summary = add(summary, answered)
      onProgress(summary)
    }
  } catch (failure) {
    // What stopping broke off is no failure.
    if (!signal.aborted) throw failure
  }
  return summary
}
