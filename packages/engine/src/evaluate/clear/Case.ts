import { remember } from "../../aws/remember.ts"
import * as resourceKey from "../../match/resourceKey.ts"
import type { Target } from "../../request/Target.ts"
import { byResource } from "./byResource.ts"
import { type Half, type Judgement, type Speaker, unclear } from "./Half.ts"
import { judgeByCode } from "./judgeByCode.ts"
import { judgeByTests } from "./judgeByTests.ts"

/**
 * One account's half of like requests. How it is judged changes with how often it is asked: it waits, is judged by
 * tests, then by code, and by tests again when newer code takes its place. What it says does not change.
 */
export interface Case {
  judge: Judgement
  /** Where the half says much: the case of what it says of the target. */
  about?: (target: Target) => Case
  /** While it is judged by code: goes back to tests. */
  giveUpCode?: () => void
}

const asksBeforeTests = 64
const asksBeforeCode = 512

/** What was code before has to be asked so many times as often to become code again. */
const patience = 8

/** So many statements, patterns and compared values are read faster in turn than set apart. */
const little = 160

const length = ({ conditions, resource }: Speaker): number =>
  conditions.reduce((sum, { comparisons }) => sum + comparisons.length, 1 + (resource?.patterns.length ?? 0))

const isShort = ({ allows, denies }: Half): boolean =>
  [denies, ...allows].flat().reduce((sum, speaker) => sum + length(speaker), 0) <= little

const leftOpen: Judgement = () => unclear

/** The latest cases that became code, as long as anybody asks them: a policy is not kept for its code's sake. */
const latest: Array<WeakRef<Case>> = []
const codeKept = 1024
let oldest = 0

const keep = (one: Case): void => {
  latest[oldest]?.deref()?.giveUpCode?.()
  latest[oldest] = new WeakRef(one)
  oldest = (oldest + 1) % codeKept
}

const becomeCode = (one: Case, half: Half, asks: number): void => {
  const byCode = judgeByCode(half)
  if (byCode === undefined) return
  keep(one)
  one.judge = byCode
  one.giveUpCode = () => becomeTests(one, half, asks * patience)
}

const becomeTests = (one: Case, half: Half, asks: number): void => {
  const byTests = judgeByTests(half)
  let asked = 0
  one.judge = (context) => {
    if (++asked === asks) {
      one.judge = byTests
      becomeCode(one, half, asks)
    }
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
  else if (isShort(half)) becomeTests(one, half, asksBeforeCode)
  else setApart(one, half)
}

/** A case that gathers its statements once it has been asked for a while, and until then leaves every request open. */
export const waiting = (gather: () => Half | undefined): Case => {
  let asked = 0
  const one: Case = {
    judge: (context) => {
      if (++asked < asksBeforeTests) return unclear
      makeReady(one, gather())
      return one.judge(context)
    }
  }
  return one
}
