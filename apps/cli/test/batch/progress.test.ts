import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { progressOn } from "../../src/batch/progress.ts"

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] })
  vi.spyOn(process.memoryUsage, "rss").mockReturnValue(199_700_000)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const summary = { nextLine: 2001, lines: 2000, unread: 0, firstUnread: undefined }

/** What is said where an answer comes after one second and another right behind it. */
const said = (isTTY: boolean, isWanted: boolean, answersOnTerminal: boolean): string => {
  const written: Array<string> = []
  const { end, tell } = progressOn({ isTTY, write: (text) => written.push(text) }, isWanted, answersOnTerminal)
  tell(summary)
  vi.advanceTimersByTime(1000)
  tell(summary)
  tell(summary)
  end()
  return written.join("")
}

describe("progress", () => {
  it("is one line of a terminal, which is empty at the end", () => {
    expect(said(true, false, false)).toBe("\r\u001B[Kline 2,000, 2,000 a second, 200 MB of memory\r\u001B[K")
  })

  it("is told on lines of its own where there is no terminal, if it is asked for", () => {
    expect(said(false, true, false)).toBe("line 2,000, 2,000 a second, 200 MB of memory\n")
    expect(said(false, false, false)).toBe("")
  })

  it("keeps out of the answers where both would share a terminal", () => {
    expect(said(true, false, true)).toBe("")
  })
})
