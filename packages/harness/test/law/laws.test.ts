import { describe, expect, it } from "vitest"
import { drawOf, generated } from "../../src/campaign/judge.ts"
import { countersign } from "../../src/engine/countersign.ts"
import type { EngineUnderTest } from "../../src/engine/EngineUnderTest.ts"
import { laws, lawsOfProofs } from "../../src/law/laws.ts"
import type { Law } from "../../src/law/Law.ts"

const runs = 20

/** Whether the law looks for more than decisions in the engine, in some of the requests on a generated world. */
const looksFurther = (law: Law): boolean => {
  let looked = false
  const engine: EngineUnderTest = {
    name: "watched",
    decide: countersign.decide,
    get countersign() {
      looked = true
      return countersign.countersign!
    }
  }
  const world = generated.world(1, 0).value
  const draws = generated.draws(world)
  for (let draw = 0; draw < runs; draw++) {
    law.check(engine, { world, ...drawOf({ seed: 1, law, world: 0, draw }, draws).value })
  }
  return looked
}

describe.each(laws)("$name", (law) => {
  it("asks for more than decisions exactly if it is listed as a law of proofs", () => {
    expect(looksFurther(law)).toBe(lawsOfProofs.has(law))
  })
})
