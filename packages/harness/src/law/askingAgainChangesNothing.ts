import type { AuthorizationRequest, World } from "@countersign/engine"
import { Result } from "effect"
import type { Countersign } from "../engine/EngineUnderTest.ts"
import { all, type Law, type Outcome } from "./Law.ts"

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
  check: ({ countersign }, { request, world }) =>
    countersign === undefined
      ? "not concerned"
      : all([request, { ...request, unknownKeys: "all" as const }].map((one) => askAgain(countersign, world, one)))
}
