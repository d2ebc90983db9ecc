import type { World } from "@countersign/engine"
import type fc from "fast-check"
import { type Draw, draws } from "../arbitrary/scenario.ts"
import { world as generatedWorld } from "../arbitrary/world.ts"
import type { EngineUnderTest } from "../engine/EngineUnderTest.ts"
import { type Breach, isBreach, type Law, type Outcome } from "../law/Law.ts"
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
  readonly draws: (world: World.World) => fc.Arbitrary<Draw>
}

/** Generated worlds. */
export const generated: Source = {
  world: (seed, index) => generatedWorld.generate(randomOf(seed, index), undefined),
  draws
}

export const drawOf = ({ draw, law, seed, world }: Item, from: fc.Arbitrary<Draw>): fc.Value<Draw> =>
  from.generate(randomOf(seed, world, numberOf(law.name), draw), undefined)

const smaller = <A>(
  arbitrary: fc.Arbitrary<A>,
  value: fc.Value<A>,
  breaks: (candidate: A) => boolean
): fc.Value<A> | undefined => {
  for (const candidate of arbitrary.shrink(value.value_, value.context)) if (breaks(candidate.value_)) return candidate
  return undefined
}

/** The smallest value the arbitrary's own shrinking leads to that still breaks. */
const shrink = <A>(arbitrary: fc.Arbitrary<A>, value: fc.Value<A>, breaks: (candidate: A) => boolean): fc.Value<A> => {
  for (let at = value; ;) {
    const next = smaller(arbitrary, at, breaks)
    if (next === undefined) return at
    at = next
  }
}

/** A law found broken: where, and the smallest world and request that still break it. */
export interface Failure {
  readonly item: Item
  readonly world: World.World
  readonly draw: Draw
  readonly breach: Breach
}

const breachOf = (engine: EngineUnderTest, law: Law, world: World.World, draw: Draw): Breach | undefined => {
  const outcome = law.check(engine, { world, ...draw })
  return isBreach(outcome) ? outcome : undefined
}

/** The failure of an item known to break its law, made small. */
export const minimize = (
  engine: EngineUnderTest,
  item: Item,
  source: { readonly world: fc.Arbitrary<World.World>; readonly draws: Source["draws"] },
  found: { readonly world: fc.Value<World.World>; readonly draw: fc.Value<Draw> }
): Failure => {
  const { law } = item
  const draw = shrink(
    source.draws(found.world.value_),
    found.draw,
    (one) => breachOf(engine, law, found.world.value_, one) !== undefined
  )
  const world = shrink(source.world, found.world, (one) => breachOf(engine, law, one, draw.value_) !== undefined)
  return { item, world: world.value_, draw: draw.value_, breach: breachOf(engine, law, world.value_, draw.value_)! }
}

/** The outcome of one item on a world at hand. */
export const judge = (engine: EngineUnderTest, item: Item, world: World.World, draw: Draw): Outcome =>
  item.law.check(engine, { world, ...draw })
