import { Effect } from "effect"

/** Prints an answer as it is. A reader that has left, as `head` does, is no failure. */
export const write = (text: string): Effect.Effect<void> =>
  Effect.callback((resume) => {
    process.stdout.write(text, () => resume(Effect.void))
  })
