import type { World } from "@countersign/engine"
import { describe, expect, it, vi } from "vitest"
import { generated } from "../../src/campaign/judge.ts"
import { runBlock } from "../../src/campaign/runBlock.ts"
import { countersign } from "../../src/engine/countersign.ts"
import type { EngineUnderTest } from "../../src/engine/EngineUnderTest.ts"
import { laws } from "../../src/law/laws.ts"
import type { Law } from "../../src/law/Law.ts"
import { partitionsAreClosed } from "../../src/law/partitionsAreClosed.ts"
import type { Scenario } from "../../src/scenario/Question.ts"

vi.setConfig({ testTimeout: 60_000 })

const moved = <A>(value: A): A => JSON.parse(JSON.stringify(value).replaceAll("arn:aws:", "arn:aws-cn:")) as A

const worlds = new WeakMap<World.World, World.World>()

const movedWorld = (world: World.World): World.World => {
  const made = worlds.get(world) ?? moved(world)
  worlds.set(world, made)
  return made
}

const generatedWorlds = new Map<number, ReturnType<typeof generated.world>>()

/** The same worlds for every law, each made once. */
const source: typeof generated = {
  ...generated,
  world: (seed, index) => {
    const found = generatedWorlds.get(index) ?? generated.world(seed, index)
    generatedWorlds.set(index, found)
    return found
  }
}

const inChina = (law: Law): Law => ({
  ...law,
  check: (engine, { choice, request, statement, test, world }: Scenario) =>
    law.check(engine, {
      choice,
      world: movedWorld(world),
      request: moved(request),
      statement: moved(statement),
      test: moved(test)
    })
})

const checked = (law: Law, engine: EngineUnderTest) =>
  runBlock(
    { seed: 1, engine, laws: [inChina(law)], source },
    { ordinal: 0, firstWorld: 0, checks: 200, drawsPerWorld: 20 }
  ).laws[law.name]!

describe.each(laws)("in the partition aws-cn, $name", (law) => {
  it("holds, and is not idle", () => {
    const found = checked(law, countersign)
    expect(found.failed, JSON.stringify(found.first)).toBe(0)
    expect(found.checks).toBeGreaterThan(found.notConcerned)
  })
})

it("an engine that allows everything is found to allow across partitions from aws-cn too", () => {
  expect(checked(partitionsAreClosed, { name: "generous", decide: () => "Allow" }).failed).toBeGreaterThan(0)
})
