import type { AuthorizationRequest, World } from "@countersign/engine"
import { Result } from "effect"
import type { Countersign } from "../engine/EngineUnderTest.ts"
import { choose } from "../scenario/Question.ts"
import type { Law, Outcome } from "./Law.ts"

/**
 * Often enough for both halves of a request to become code one after the other: each waits 64 times, once more where
 * its statements are set apart by resource, and is judged by tests 512 times.
 */
const often = 900

const askAgain = (
  { Admits, decidePrepared, evaluate, prepare }: Countersign,
  world: World.World,
  request: AuthorizationRequest
): Outcome => {
  const proved = Result.getOrThrow(evaluate(world, request)).admits
  const prepared = Result.getOrThrow(prepare(world, request))
  for (let asked = 1; asked <= often; asked++) {
    const answer = decidePrepared(prepared)
    if (answer === proved) continue
    const [before, after] = [proved, answer].map((admits) => Admits.toArray(admits).join(" or "))
    return { breach: `it is proved to be ${before}, and asked for the ${asked}th time ${after}`, asked: [] }
  }
  return "holds"
}

/** @clause evaluation.order */
export const askingAgainChangesNothing: Law = {
  name: "a request that is asked again and again is answered as its proof says",
  clauses: ["evaluation.order", "evaluation.statement"],
  exceptions: [],
  check: ({ countersign }, { choice, request, world }) => {
    if (countersign === undefined) return "not concerned"
    const asked = choose([request, request, { ...request, unknownKeys: "all" as const }], choice)!
    return askAgain(countersign, world, asked)
  }
}
