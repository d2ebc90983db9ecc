import { remember } from "../../aws/remember.ts"
import * as resourceKey from "../../match/resourceKey.ts"
import type { Target } from "../../request/Target.ts"
import { byResource } from "./byResource.ts"
import { type Half, type Judgement, unclear } from "./Half.ts"
import { judgeByCode } from "./judgeByCode.ts"
import { judgeByTests } from "./judgeByTests.ts"

/** One account's half of like requests. How it is judged changes with how often it is asked; what it says does not. */
export interface Case {
  judge: Judgement
  /** Where the half has many statements: the case of those that can name the target. */
  about?: (target: Target) => Case
}

/** So often a half is asked before it is worth gathering its statements. */
const patience = 64

/** And so often before they are worth becoming code. */
const often = 512

/** So many statements are read faster in turn than set apart. */
const few = 32

const isShort = ({ allows, denies }: Half): boolean =>
  denies.length + allows.reduce((count, speakers) => count + speakers.length, 0) <= few

const leftOpen: Judgement = () => unclear

/** As code so many are kept; the one that was made first is then judged by tests again. */
const capacity = 1024
const made: Array<readonly [Case, Judgement]> = []
let oldest = 0

const keep = (one: Case, byTests: Judgement): void => {
  const before = made[oldest]
  if (before !== undefined) before[0].judge = before[1]
  made[oldest] = [one, byTests]
  oldest = (oldest + 1) % capacity
}

const becomeCode = (one: Case, half: Half, byTests: Judgement): void => {
  const byCode = judgeByCode(half)
  if (byCode !== undefined) keep(one, byTests)
  one.judge = byCode ?? byTests
}

const becomeTests = (one: Case, half: Half): void => {
  const byTests = judgeByTests(half)
  let asked = 0
  one.judge = (context) => {
    if (++asked === often) becomeCode(one, half, byTests)
    return byTests(context)
  }
}

const setApart = (one: Case, half: Half): void => {
  const partOf = byResource(half)
  const shortPart = (key: string): Half | undefined => {
    const part = partOf(key)
    return isShort(part) ? part : undefined
  }
  const about = remember((key) => waiting(() => shortPart(key)))
  one.judge = leftOpen
  one.about = (target) => about(resourceKey.ofTarget(target))
}

const makeReady = (one: Case, half: Half | undefined): void => {
  if (half === undefined) one.judge = leftOpen
  else if (isShort(half)) becomeTests(one, half)
  else setApart(one, half)
}

/** A case that gathers its statements once it has been asked for a while, and until then leaves every request open. */
export const waiting = (gather: () => Half | undefined): Case => {
  let asked = 0
  const one: Case = {
    judge: (context) => {
      if (++asked < patience) return unclear
      makeReady(one, gather())
      return one.judge(context)
    }
  }
  return one
}
