import { Admits, type AuthorizationRequest, decide, evaluate, type World } from "@countersign/engine"
import { Result } from "effect"

/** A world that is asked, and how often it was. */
export interface Asking {
  readonly world: World.World
  requests: number
}

/** What a request admits; a request that cannot be read is denied by AWS as well. */
export const ask = (asking: Asking, request: AuthorizationRequest): Admits.Admits => {
  asking.requests++
  return Result.getOrElse(decide(asking.world, request), () => Admits.implicitDeny)
}

/** The keys and the other facts whose absence leaves a request open. */
export interface Missing {
  readonly keys: ReadonlySet<string>
  readonly facts: number
}

/** What would settle a request. */
export const missing = ({ world }: Asking, request: AuthorizationRequest): Missing => {
  const found = Result.match(evaluate(world, request), {
    onFailure: () => [],
    onSuccess: ({ checks }) => checks.flatMap((check) => check.missing)
  })
  const keys = found.filter(({ kind }) => kind === "context-key").map(({ of }) => of.toLowerCase())
  return { keys: new Set(keys), facts: found.length - keys.length }
}
