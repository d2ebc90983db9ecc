import { type Half, type Judgement, unclear } from "./Half.ts"
import { judgeByCode } from "./judgeByCode.ts"
import { judgeByTests } from "./judgeByTests.ts"

/** One account's half of like requests. How it is judged changes with how often it is asked; what it says does not. */
export interface Case {
  judge: Judgement
}

/** So often a half is asked before it is worth making ready. */
const patience = 64

/** So many statements are read faster in turn than set apart. */
const few = 32

const isShort = ({ allows, denies }: Half): boolean =>
  denies.length + allows.reduce((count, speakers) => count + speakers.length, 0) <= few

const leftOpen: Judgement = () => unclear

/** As code so many are kept; the one that was made first is then judged by tests again. */
const capacity = 1024
const made: Array<readonly [Case, Half]> = []
let oldest = 0

const keep = (one: Case, half: Half): void => {
  const before = made[oldest]
  if (before !== undefined) before[0].judge = judgeByTests(before[1])
  made[oldest] = [one, half]
  oldest = (oldest + 1) % capacity
}

const makeReady = (one: Case, half: Half | undefined): Judgement => {
  if (half === undefined || !isShort(half)) return leftOpen
  const code = judgeByCode(half)
  if (code === undefined) return judgeByTests(half)
  keep(one, half)
  return code
}

/** A case that gathers its statements once it has been asked for a while, and until then leaves every request open. */
export const waiting = (gather: () => Half | undefined): Case => {
  let asked = 0
  const one: Case = {
    judge: (context) => {
      if (++asked < patience) return unclear
      one.judge = makeReady(one, gather())
      return one.judge(context)
    }
  }
  return one
}
