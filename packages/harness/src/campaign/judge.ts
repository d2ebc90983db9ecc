import type { World } from "@countersign/engine"
import type fc from "fast-check"
import { type Draw, draws } from "../arbitrary/scenario.ts"
import { world as generatedWorld } from "../arbitrary/world.ts"
import type { EngineUnderTest } from "../engine/EngineUnderTest.ts"
import type { Law, Outcome } from "../law/Law.ts"
import { numberOf, randomOf } from "./random.ts"

/** One check of a campaign: a law on one freshly drawn request of one world. The same numbers give the same check. */
export interface Item {
  readonly seed: number
  readonly law: Law
  readonly world: number
  readonly draw: number
}

/** Where worlds come from, by number, and what is asked of them. */
export interface Source {
  readonly world: (seed: number, index: number) => fc.Value<World.World>
  readonly worlds: fc.Arbitrary<World.World>
  readonly draws: (world: World.World) => fc.Arbitrary<Draw>
}

/** Worlds of an arbitrary, and draws on them. */
export const sourceOf = (worlds: fc.Arbitrary<World.World>, of: Source["draws"]): Source => ({
  world: (seed, index) => worlds.generate(randomOf(seed, index), undefined),
  worlds,
  draws: of
})

/** Generated worlds. */
export const generated: Source = sourceOf(generatedWorld, draws)

export const drawOf = ({ draw, law, seed, world }: Item, from: fc.Arbitrary<Draw>): fc.Value<Draw> =>
  from.generate(randomOf(seed, world, numberOf(law.name), draw), undefined)

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

/** The outcome of one item on a world at hand. An engine that throws breaks the law. */
export const judge = (engine: EngineUnderTest, { law }: Pick<Item, "law">, world: World.World, draw: Draw): Outcome => {
  try {
    return law.check(engine, {
      world,
      request: draw.request,
      statement: draw.statement,
      test: draw.test,
      choice: draw.choice
    })
  } catch (thrown) {
    return { breach: `the check was cut short: ${reasonOf(thrown)}`, asked: [] }
  }
}
