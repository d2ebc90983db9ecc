import { Admits, decide } from "@countersign/engine"
import { Result } from "effect"
import type { Asked } from "../setting/Setting.ts"
import type { Contestant } from "./Contestant.ts"

/** From a request that is a plain object: validated, its keys derived and its policies found in the world each time. */
export const fromPlainObject = ({ questions, world }: Asked, engine = "countersign"): Contestant => {
  const pool = questions.map(({ request }) => request)
  return {
    engine,
    measure: "plain object",
    decisions: pool.length,
    answers: () => pool.map((request) => Admits.verdict(Result.getOrThrow(decide(world, request)))),
    sweep: () => {
      let allowed = 0
      for (const request of pool) if (Result.getOrThrow(decide(world, request)) === Admits.allow) allowed++
      return allowed
    }
  }
}
