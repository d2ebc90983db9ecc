import { type Draw } from "../arbitrary/scenario.ts"
import { drawOf, generated } from "../campaign/judge.ts"
import type { EngineUnderTest } from "../engine/EngineUnderTest.ts"
import { isBreach, type Law } from "../law/Law.ts"

const drawsPerWorld = 50

const breaks = (law: Law, engine: EngineUnderTest, scenario: Parameters<Law["check"]>[1]): boolean => {
  const outcome = law.check(engine, scenario)
  return isBreach(outcome)
}

/** How many runs it takes until the engine breaks the law; `undefined` if it does not within `limit` runs. */
export const hunt = (engine: EngineUnderTest, law: Law, seed: number, limit: number): number | undefined => {
  for (let world = 0, run = 0; run < limit; world++) {
    const at = generated.world(seed, world).value_
    const draws = generated.draws(at)
    for (let draw = 0; draw < drawsPerWorld && run < limit; draw++) {
      run++
      const drawn: Draw = drawOf({ seed, law, world, draw }, draws).value_
      if (breaks(law, engine, { world: at, ...drawn })) return run
    }
  }
  return undefined
}
