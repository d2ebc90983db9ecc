import { Console, Effect } from "effect"
import type { Law } from "../../law/Law.ts"
import type { Bench } from "../Bench.ts"
import { minimize } from "../minimize.ts"
import { failureText } from "../report/failureText.ts"
import { replayCommand } from "../report/replayCommand.ts"
import { saveFailure } from "../saveFailure.ts"
import type { Settings } from "../Settings.ts"
import type { Spot, Tally } from "../Tally.ts"

/** The most milliseconds that making one failure small may take. */
const shrinking = 10_000

/** Prints the failure of a law at a spot, made small, and saves its cases; whether there is one. */
export const tellFailure = Effect.fnUntraced(function* (
  bench: Bench,
  settings: Settings,
  law: Law,
  spot: Spot,
  directory: string
) {
  const failure = minimize(bench, law, spot, shrinking)
  if (failure === undefined) return false
  const saved = yield* saveFailure(directory, failure)
  yield* Console.log(failureText(failure, replayCommand(settings, law.name, spot), saved))
  return true
})

/** The first failure of every law that has one. */
export const tellFailures = (bench: Bench, settings: Settings, tally: Tally, directory: string) =>
  Effect.forEach(
    bench.laws.flatMap((law) => {
      const spot = tally.laws[law.name]?.first
      return spot === undefined ? [] : [{ law, spot }]
    }),
    ({ law, spot }) => tellFailure(bench, settings, law, spot, directory),
    { discard: true }
  )
