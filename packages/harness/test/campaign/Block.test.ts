import { describe, expect, it } from "vitest"
import { type Block, blockAt } from "../../src/campaign/Block.ts"
import * as Ledger from "../../src/campaign/Ledger.ts"
import type { Settings } from "../../src/campaign/Settings.ts"
import * as Tally from "../../src/campaign/Tally.ts"

const settings = (runs: number | undefined, laws: number, index = 1, of = 1): Settings => ({
  seed: 1,
  laws: Array.from({ length: laws }, (_, at) => `law ${at}`),
  shard: { index, of },
  ...(runs === undefined ? {} : { runs })
})

const all = (of: Settings): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  for (let place = 0; ; place++) {
    const block = blockAt(of, place)
    if (block === undefined) return blocks
    blocks.push(block)
  }
}

const checks = (blocks: ReadonlyArray<Block>): number => blocks.reduce((sum, block) => sum + block.checks, 0)

describe("the blocks of a campaign", () => {
  it.each([1, 7, 53, 1000, 12_345, 100_000])("make exactly %i checks", (runs) => {
    expect(checks(all(settings(runs, 53)))).toBe(runs)
    expect(checks(all(settings(runs, 1)))).toBe(runs)
  })

  it("are shared out among shards, none left and none twice", () => {
    const shards = [1, 2, 3].flatMap((index) => all(settings(100_000, 53, index, 3)))
    expect(shards.toSorted((one, other) => one.ordinal - other.ordinal)).toEqual(all(settings(100_000, 53)))
  })

  it("see several worlds in a short campaign, and never end without a number of checks", () => {
    expect(all(settings(1000, 53)).at(-1)!.drawsPerWorld).toBeLessThan(10)
    expect(blockAt(settings(undefined, 53), 1_000_000)).toBeDefined()
  })
})

const tally = (world: number, failed: number): Tally.Tally => ({
  ...Tally.empty,
  laws: {
    one: {
      checks: 2,
      held: 2 - failed,
      notConcerned: 0,
      exceptions: { e: 1 },
      failed,
      busy: 5,
      ...(failed === 0 ? {} : { first: { world, draw: 3 } })
    }
  },
  answers: { Allow: world }
})

describe("a ledger", () => {
  it("knows what is left, in whatever order blocks end", () => {
    const entered = [0, 3, 1].reduce((ledger, place) => Ledger.enter(ledger, place, tally(place, 0)), Ledger.opened)
    expect({ done: entered.done, beyond: entered.beyond }).toEqual({ done: 2, beyond: [3] })
    const left = [...Ledger.open(entered, (place) => blockAt(settings(100_000, 53), place))].map(([place]) => place)
    expect(left.slice(0, 3)).toEqual([2, 4, 5])
  })

  it("comes to the same in any order, the earliest failure first", () => {
    const merged = Tally.merge(Tally.merge(tally(9, 1), tally(4, 2)), tally(6, 0))
    expect(merged).toEqual(Tally.merge(tally(6, 0), Tally.merge(tally(4, 2), tally(9, 1))))
    expect(merged.laws["one"]).toEqual({
      checks: 6,
      held: 3,
      notConcerned: 0,
      exceptions: { e: 3 },
      failed: 3,
      busy: 15,
      first: { world: 4, draw: 3 }
    })
  })
})
