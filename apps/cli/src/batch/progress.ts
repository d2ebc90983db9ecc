import type { Summary } from "./runBatch.ts"

/** Tells how far a run is, and at its end leaves the place clean. */
export interface Progress {
  readonly tell: (summary: Summary) => void
  readonly end: () => void
}

interface Stream {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

/** Between two messages, in milliseconds. */
const pause = 500
const clear = "\r\u001B[K"

const count = new Intl.NumberFormat("en")

const megabyte = 1_000_000

const sentence = ({ lines, nextLine, unread }: Summary, seconds: number): string => {
  const unreadable = unread === 0 ? "" : `, ${count.format(unread)} cannot be read`
  const rate = count.format(Math.round(lines / Math.max(seconds, 0.001)))
  const memory = count.format(Math.round(process.memoryUsage.rss() / megabyte))
  return `line ${count.format(nextLine - 1)}, ${rate} a second, ${memory} MB of memory${unreadable}`
}

const silent: Progress = { tell: () => undefined, end: () => undefined }

const every = (say: (text: string) => void, end: () => void): Progress => {
  const begun = performance.now()
  let latest = begun
  return {
    tell: (summary) => {
      const now = performance.now()
      if (now - latest < pause) return
      latest = now
      say(sentence(summary, (now - begun) / 1000))
    },
    end
  }
}

/** Progress on one line of a terminal; line after line elsewhere, where it is asked for. */
export const progressOn = (stream: Stream, isWanted: boolean, answersOnTerminal: boolean): Progress => {
  if (stream.isTTY === true && !answersOnTerminal) {
    return every(
      (text) => stream.write(clear + text),
      () => stream.write(clear)
    )
  }
  return isWanted
    ? every(
        (text) => stream.write(`${text}\n`),
        () => undefined
      )
    : silent
}
