import { Clock, Effect, Ref } from "effect"
import type { Law } from "../../law/Law.ts"
import type { UnderWay } from "../campaign.ts"
import { progressLine } from "../report/progress.ts"
import { clearLine, terminalLine } from "../report/terminalLine.ts"
import type { Settings } from "../Settings.ts"
import * as Tally from "../Tally.ts"

/** What is needed to tell of a campaign under way. */
export interface Watched {
  readonly settings: Settings
  readonly laws: ReadonlyArray<Law>
  readonly underWay: UnderWay
  readonly since: number
  /** Checks made before this run of the program. */
  readonly before: number
}

const line = Effect.fnUntraced(function* ({ before, laws, settings, since, underWay }: Watched) {
  const { tally } = yield* Ref.get(underWay.ledger)
  const runs = settings.shard.of === 1 ? settings.runs : undefined
  const elapsed = (yield* Clock.currentTimeMillis) - since
  return progressLine({ laws, tally, runs, made: Tally.checks(tally) - before, elapsed })
})

const write = (text: string): Effect.Effect<void> => Effect.sync(() => void process.stderr.write(text))

const live = (watched: Watched): Effect.Effect<void> =>
  Effect.flatMap(line(watched), (text) => write(terminalLine(text, process.stderr.columns || 80)))

const plain = (watched: Watched): Effect.Effect<void> => Effect.flatMap(line(watched), (text) => write(`${text}\n`))

/** Tells how a campaign gets on, for ever: a living line on a terminal, a plain one every ten seconds elsewhere. */
export const watch = (watched: Watched): Effect.Effect<never> =>
  process.stderr.isTTY
    ? live(watched).pipe(Effect.andThen(Effect.sleep("200 millis")), Effect.forever, Effect.ensuring(write(clearLine)))
    : Effect.forever(Effect.andThen(Effect.sleep("10 seconds"), plain(watched)))
