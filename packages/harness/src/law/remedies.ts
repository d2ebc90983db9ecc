import type { AuthorizationRequest, Considered, Explanation, Remedy, World } from "@countersign/engine"
import { Result } from "effect"
import type { Countersign } from "../engine/EngineUnderTest.ts"

/** A remedy that is said to open the way, and what it was made for. */
export interface Working {
  readonly considered: Considered
  readonly remedy: Remedy
}

/** The remedies of a request that is denied, of those that are enough. */
export const workingRemedies = (
  countersign: Countersign,
  world: World.World,
  request: AuthorizationRequest
): ReadonlyArray<Working> => {
  const { checks, considered } = Result.getOrThrow(countersign.evaluate(world, request))
  return checks.flatMap((evaluation, index): ReadonlyArray<Working> => {
    const one = considered[index]!
    const told: Explanation = countersign.explain(one.applied, one.context, evaluation)
    return told.remedies
      .filter(({ outcome }) => outcome === countersign.Admits.allow)
      .map((remedy) => ({ considered: one, remedy }))
  })
}

/** What the request comes to with some of the parts. */
export const after = (countersign: Countersign, { applied, context }: Considered, parts: Remedy["parts"]): string =>
  countersign.Admits.verdict(countersign.outcome(applied, context, parts))
