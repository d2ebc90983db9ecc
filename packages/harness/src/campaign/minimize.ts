import type { World } from "@countersign/engine"
import type fc from "fast-check"
import type { Draw } from "../arbitrary/scenario.ts"
import { type Breach, isBreach, type Law } from "../law/Law.ts"
import type { Bench } from "./Bench.ts"
import { drawOf, judge } from "./judge.ts"
import type { Spot } from "./Tally.ts"

/** A law found broken: where, and the smallest world and request found that still break it. */
export interface Failure {
  readonly law: Law
  readonly spot: Spot
  readonly world: World.World
  readonly draw: Draw
  readonly breach: Breach
}

type Breaks<A> = (candidate: A) => boolean

const smaller = <A>(arbitrary: fc.Arbitrary<A>, value: fc.Value<A>, breaks: Breaks<A>, late: () => boolean) => {
  for (const candidate of arbitrary.shrink(value.value, value.context)) {
    if (late()) return undefined
    if (breaks(candidate.value)) return candidate
  }
  return undefined
}

/** The smallest value that still breaks, as far as the arbitrary's own shrinking leads before it is late. */
const shrink = <A>(
  arbitrary: fc.Arbitrary<A>,
  value: fc.Value<A>,
  breaks: Breaks<A>,
  late: () => boolean
): fc.Value<A> => {
  for (let at = value; ;) {
    const next = smaller(arbitrary, at, breaks, late)
    if (next === undefined) return at
    at = next
  }
}

/** The failure of a law at a spot, made small within some milliseconds; `undefined` where the law holds there. */
export const minimize = (
  { engine, seed, source }: Bench,
  law: Law,
  spot: Spot,
  within: number
): Failure | undefined => {
  const breachOf = (world: World.World, draw: Draw): Breach | undefined => {
    const outcome = judge(engine, { law }, world, draw)
    return isBreach(outcome) ? outcome : undefined
  }
  const found = source.world(seed, spot.world)
  const draws = source.draws(found.value)
  const drawn = drawOf({ seed, law, ...spot }, draws)
  if (breachOf(found.value, drawn.value) === undefined) return undefined
  const end = performance.now() + within
  const late = (): boolean => performance.now() > end
  const draw = shrink(draws, drawn, (one) => breachOf(found.value, one) !== undefined, late).value
  const world = shrink(source.worlds, found, (one) => breachOf(one, draw) !== undefined, late).value
  return { law, spot, world, draw, breach: breachOf(world, draw)! }
}
