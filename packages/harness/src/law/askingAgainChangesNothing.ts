import type { AuthorizationRequest, World } from "@countersign/engine"
import { Result } from "effect"
import type { Countersign } from "../engine/EngineUnderTest.ts"
import { choose } from "../scenario/Question.ts"
import type { Law, Outcome } from "./Law.ts"

// More often than the engine waits until it makes code of the statements that speak.
const often = 640

const askAgain = (
  { Admits, decidePrepared, prepare }: Countersign,
  world: World.World,
  request: AuthorizationRequest
): Outcome => {
  const prepared = Result.getOrThrow(prepare(world, request))
  const first = decidePrepared(prepared)
  for (let asked = 1; asked < often; asked++) {
    const again = decidePrepared(prepared)
    if (again === first) continue
    const [before, after] = [first, again].map((admits) => Admits.toArray(admits).join(" or "))
    return { breach: `asked for the first time it is ${before}, and later ${after}`, asked: [] }
  }
  return "holds"
}

/** @clause evaluation.order */
export const askingAgainChangesNothing: Law = {
  name: "a request that is asked again and again is answered as at first",
  clauses: ["evaluation.order", "evaluation.statement"],
  exceptions: [],
  check: ({ countersign }, { choice, request, world }) => {
    if (countersign === undefined) return "not concerned"
    const asked = choose([request, request, { ...request, unknownKeys: "all" as const }], choice)!
    return askAgain(countersign, world, asked)
  }
}
