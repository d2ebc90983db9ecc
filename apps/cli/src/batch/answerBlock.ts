import { errorLine, type LineAnswer, type RequestLine, type World } from "@countersign/sdk"
import { type Block, longestLine } from "./LineCutter.ts"

/** The answers to a block, one line each. */
export interface Answered {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly lines: number
  readonly lastLine: number
  /** The lines that cannot be read: how many, and the first of them. */
  readonly unread: number
  readonly firstUnread: number | undefined
}

export type AnswerLine = (world: World.World, line: RequestLine) => LineAnswer

const encoder = new TextEncoder()
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

const lineFeed = 10

/** The lines of bytes that are not all text: those that are none are `undefined`. */
const linesOneByOne = (bytes: Uint8Array): ReadonlyArray<string | undefined> => {
  const lines: Array<string | undefined> = []
  for (let at = 0; at <= bytes.length;) {
    const found = bytes.indexOf(lineFeed, at)
    const end = found === -1 ? bytes.length : found
    lines.push(decoded(bytes.subarray(at, end)))
    at = end + 1
  }
  return lines
}

const linesOf = (bytes: Uint8Array): ReadonlyArray<string | undefined> =>
  decoded(bytes)?.split("\n") ?? linesOneByOne(bytes)

const tooLong = { code: "too-long", message: `longer than ${longestLine} bytes` }
const noText = { code: "encoding", message: "it is no UTF-8 text" }

/** Answers every line of a block, in order. */
export const answerBlock = (world: World.World, file: string, block: Block, answerLine: AnswerLine): Answered => {
  const answerOne = (text: string | undefined, line: number): LineAnswer => {
    if (block.tooLong.includes(line)) return errorLine(line, tooLong)
    if (text === undefined) return errorLine(line, noText)
    // The carriage return of a CRLF is white space to JSON.
    return answerLine(world, { line, text, file })
  }
  const texts = linesOf(block.bytes).slice(0, block.lines)
  const answers = texts.map((text, index) => answerOne(text, block.firstLine + index))
  const first = answers.findIndex(({ isRead }) => !isRead)
  return {
    bytes: encoder.encode(answers.map(({ json }) => `${json}\n`).join("")),
    lines: block.lines,
    lastLine: block.firstLine + block.lines - 1,
    unread: answers.filter(({ isRead }) => !isRead).length,
    firstUnread: first === -1 ? undefined : block.firstLine + first
  }
}
