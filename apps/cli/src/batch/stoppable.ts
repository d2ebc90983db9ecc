import { Effect } from "effect"

/**
 * Work that can be told to stop, and that then still comes to an end of its own: what it has come to by then goes to
 * `onStop`.
 */
export const stoppable = <A>(
  work: (signal: AbortSignal) => Promise<A>,
  onStop: (result: A) => Effect.Effect<void>
): Effect.Effect<A, unknown> =>
  Effect.callback((resume) => {
    const stop = new AbortController()
    const done = work(stop.signal)
    done.then(
      (result) => resume(Effect.succeed(result)),
      (failure: unknown) => resume(Effect.fail(failure))
    )
    return Effect.suspend(() => {
      stop.abort()
      return Effect.ignore(
        Effect.flatMap(
          Effect.tryPromise(() => done),
          onStop
        )
      )
    })
  })
