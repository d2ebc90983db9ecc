import { Effect } from "effect"
import { describe, expect, it, vi } from "vitest"
import type { Bench } from "../../src/campaign/Bench.ts"
import { begin, campaign } from "../../src/campaign/campaign.ts"
import { inProcess } from "../../src/campaign/Crew.ts"
import { generated } from "../../src/campaign/judge.ts"
import * as Ledger from "../../src/campaign/Ledger.ts"
import { runBlock } from "../../src/campaign/runBlock.ts"
import { countersign } from "../../src/engine/countersign.ts"
import { laws } from "../../src/law/laws.ts"
import type { Law } from "../../src/law/Law.ts"

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const seed = 1

const benchOf = (some: ReadonlyArray<Law>): Bench => ({ seed, engine: countersign, laws: some, source: generated })

const settings = { seed, laws: laws.map(({ name }) => name), runs: laws.length * 400, shard: { index: 1, of: 1 } }

const { tally } = await Effect.runPromise(
  Effect.flatMap(begin(Ledger.opened), (underWay) =>
    campaign(settings, inProcess(benchOf(laws)), underWay, Infinity, () => Effect.void)
  )
)

const worlds = 500

/** Whether some check of the law comes to its exception, within a larger set of worlds. */
const reaches = (law: Law, exception: string): boolean => {
  for (let firstWorld = 0; firstWorld < worlds; firstWorld++) {
    const { laws: found } = runBlock(benchOf([law]), { ordinal: 0, firstWorld, checks: 50, drawsPerWorld: 50 })
    if ((found[law.name]?.exceptions[exception] ?? 0) > 0) return true
  }
  return false
}

describe.each(laws)("$name", (law) => {
  const found = tally.laws[law.name]!

  it("holds in every check of a campaign", () => {
    expect(found.failed, JSON.stringify(found.first)).toBe(0)
  })

  it("is concerned by a twentieth of the checks or more", () => {
    expect((found.checks - found.notConcerned) / found.checks).toBeGreaterThanOrEqual(0.05)
  })

  it("reaches each of its exceptions, and no other", () => {
    const missed = law.exceptions.filter((text) => found.exceptions[text] === undefined)
    expect(missed.filter((text) => !reaches(law, text))).toEqual([])
    expect(Object.keys(found.exceptions).filter((text) => !law.exceptions.includes(text))).toEqual([])
  })
})
