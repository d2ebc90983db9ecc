import {
  authorize,
  type AuthorizationRequest,
  type InvalidRequest,
  PolicySource,
  type World
} from "@countersign/engine"
import { Effect } from "effect"
import type { Answer } from "./Answer.ts"
import { assumedAbsent, withKeysOpen } from "./assumedAbsent.ts"
import { toAnswer } from "./toAnswer.ts"

const answer = Effect.fnUntraced(function* (request: AuthorizationRequest) {
  const authorization = yield* authorize(request)
  const open = withKeysOpen(request)
  const absent = open === undefined ? [] : assumedAbsent(authorization, yield* authorize(open))
  return toAnswer(request, authorization, absent)
})

/**
 * Decides a request against a world and tells why, as plain data.
 *
 * A denial is an answer; only a request that cannot be read fails. Where the request leaves context keys unlisted,
 * it is decided a second time with those keys unknown, so that `assumedAbsent` can name what the answer rests on.
 */
export const check = Effect.fn("countersign.check")(
  (world: World.World, request: AuthorizationRequest): Effect.Effect<Answer, InvalidRequest> =>
    answer(request).pipe(Effect.provide(PolicySource.layer(world)))
)

/** `check` for programs without Effect; a request that cannot be read rejects with `InvalidRequest`. */
export const checkPromise = (world: World.World, request: AuthorizationRequest): Promise<Answer> =>
  Effect.runPromise(check(world, request))
