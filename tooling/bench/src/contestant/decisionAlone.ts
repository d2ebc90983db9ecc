import { Admits, decidePrepared, prepare } from "@countersign/engine"
import { Result } from "effect"
import type { Asked } from "../setting/Setting.ts"
import type { Contestant } from "./Contestant.ts"

/** The decision alone: requests are read and their policies found beforehand. */
export const decisionAlone = ({ questions, world }: Asked, engine = "countersign"): Contestant => {
  const pool = questions.map(({ request }) => Result.getOrThrow(prepare(world, request)))
  return {
    engine,
    measure: "decision",
    decisions: pool.length,
    answers: () => pool.map((prepared) => Admits.verdict(decidePrepared(prepared))),
    sweep: () => {
      let allowed = 0
      for (const prepared of pool) if (decidePrepared(prepared) === Admits.allow) allowed++
      return allowed
    }
  }
}
