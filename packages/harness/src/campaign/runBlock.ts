import type { World } from "@countersign/engine"
import type { EngineUnderTest } from "../engine/EngineUnderTest.ts"
import type { Law } from "../law/Law.ts"
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

const checkLaw = (
  { seed }: Bench,
  law: Law,
  engine: EngineUnderTest,
  made: Made,
  draws: number,
  into: Tally.Counter
) => {
  let before = performance.now()
  for (let draw = 0; draw < draws; draw++) {
    const item = { seed, law, world: made.index, draw }
    const outcome = judge(engine, item, made.world, drawOf(item, made.draws).value)
    const after = performance.now()
    Tally.count(into, outcome, { world: made.index, draw }, after - before)
    before = after
  }
}

/** So many checks as if for each draw every law came in turn; one law after the other, as its code is then at hand. */
const checkWorld = (bench: Bench, engine: EngineUnderTest, made: Made, checks: number, into: Counters) => {
  for (const [at, law] of bench.laws.entries()) {
    checkLaw(bench, law, engine, made, Math.ceil((checks - at) / bench.laws.length), into[at]!)
  }
}

type Counters = ReadonlyArray<Tally.Counter>

/** The checks of a block: for each world, for each draw, every law. */
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
