import { drawOf, generated } from "../campaign/judge.ts"
import type { EngineUnderTest } from "../engine/EngineUnderTest.ts"
import { isBreach, type Law } from "../law/Law.ts"

const drawsPerWorld = 50

/** How many runs it takes until the engine breaks the law; `undefined` if it does not within `limit` runs. */
export const hunt = (engine: EngineUnderTest, law: Law, seed: number, limit: number): number | undefined => {
  for (let index = 0, run = 0; run < limit; index++) {
    const world = generated.world(seed, index).value
    const draws = generated.draws(world)
    for (let draw = 0; draw < drawsPerWorld && run < limit; draw++) {
      run++
      const drawn = drawOf({ seed, law, world: index, draw }, draws).value
      if (isBreach(law.check(engine, { world, ...drawn }))) return run
    }
  }
  return undefined
}
