import { Effect } from "effect"

// Whoever writes hears of a failure; unheard, the same failure would end the program a second time, as a bug.
process.stdout.on("error", () => undefined)

/** Writes to standard output and says whether anybody still reads it: one that has left, as `head` does, is no failure. */
export const writeOut = (output: string | Uint8Array): Promise<boolean> =>
  new Promise((done) => {
    process.stdout.write(output, (failure) => done(!failure))
  })

/** Prints an answer as it is. */
export const write = (text: string): Effect.Effect<void> => Effect.promise(() => writeOut(text))
