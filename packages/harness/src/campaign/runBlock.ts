import type { World } from "@countersign/engine"
import type { EngineUnderTest } from "../engine/EngineUnderTest.ts"
import type { Bench } from "./Bench.ts"
import type { Block } from "./Block.ts"
import { drawOf, judge } from "./judge.ts"
import * as Tally from "./Tally.ts"

const counting = (engine: EngineUnderTest, answers: Record<string, number>): EngineUnderTest => ({
  ...engine,
  decide: (world, request) => {
    const answer = engine.decide(world, request)
    answers[answer] = (answers[answer] ?? 0) + 1
    return answer
  }
})

interface Made {
  readonly index: number
  readonly world: World.World
  readonly draws: ReturnType<Bench["source"]["draws"]>
}

const make = ({ seed, source }: Bench, index: number): Made => {
  const world = source.world(seed, index).value
  return { index, world, draws: source.draws(world) }
}

const checkWorld = ({ laws, seed }: Bench, engine: EngineUnderTest, made: Made, checks: number, into: Counters) => {
  let before = performance.now()
  for (let check = 0; check < checks; check++) {
    const at = check % laws.length
    const draw = Math.floor(check / laws.length)
    const item = { seed, law: laws[at]!, world: made.index, draw }
    const outcome = judge(engine, item, made.world, drawOf(item, made.draws).value)
    const after = performance.now()
    Tally.count(into[at]!, outcome, { world: made.index, draw }, after - before)
    before = after
  }
}

type Counters = ReadonlyArray<Tally.Counter>

/** The checks of a block, in their order: for each world, for each draw, every law. */
export const runBlock = (bench: Bench, { checks, drawsPerWorld, firstWorld }: Block): Tally.Tally => {
  const started = performance.now()
  const counters = bench.laws.map(Tally.counter)
  const answers: Record<string, number> = {}
  const engine = counting(bench.engine, answers)
  const perWorld = drawsPerWorld * bench.laws.length
  const worlds = Math.ceil(checks / perWorld)
  let making = 0
  for (let at = 0; at < worlds; at++) {
    const before = performance.now()
    const made = make(bench, firstWorld + at)
    making += performance.now() - before
    checkWorld(bench, engine, made, Math.min(perWorld, checks - at * perWorld), counters)
  }
  const laws = Object.fromEntries(bench.laws.map(({ name }, at) => [name, counters[at]!]))
  return { laws, answers, worlds, making, busy: performance.now() - started }
}
