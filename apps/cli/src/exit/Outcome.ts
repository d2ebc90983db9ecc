import { Context, Effect, Ref } from "effect"
import * as ExitCode from "./ExitCode.ts"

/** The exit code that the verb decides on; commands themselves answer with nothing. */
export class Outcome extends Context.Service<Outcome, Ref.Ref<number>>()("countersign/Outcome") {}

export const set = (code: number): Effect.Effect<void, never, Outcome> => Effect.flatMap(Outcome, Ref.set(code))

/** The exit code a program decides on; 0 where it decides on none. */
export const of = <A, E, R>(program: Effect.Effect<A, E, R>): Effect.Effect<number, E, Exclude<R, Outcome>> =>
  Effect.gen(function* () {
    const code = yield* Ref.make(ExitCode.allowed)
    yield* Effect.provideService(program, Outcome, code)
    return yield* Ref.get(code)
  })
