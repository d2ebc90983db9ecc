import { expect, it } from "vitest"
import { generated } from "../../src/campaign/judge.ts"
import { runBlock } from "../../src/campaign/runBlock.ts"
import { countersign } from "../../src/engine/countersign.ts"
import { laws } from "../../src/law/laws.ts"

it("a block that ends within a draw leaves out the laws that had not yet had their turn", () => {
  const some = laws.slice(0, 3)
  const bench = { seed: 1, engine: countersign, laws: some, source: generated }
  const made = runBlock(bench, { ordinal: 0, firstWorld: 0, checks: 11, drawsPerWorld: 3 })
  // Nine checks in the first world, two in the second.
  expect(some.map(({ name }) => made.laws[name]?.checks)).toEqual([4, 4, 3])
  expect(made.worlds).toBe(2)
})
