import { Clock, Effect, Ref, Semaphore } from "effect"
import { blockAt } from "./Block.ts"
import type { Complaint } from "./Complaint.ts"
import type { Crew } from "./Crew.ts"
import * as Ledger from "./Ledger.ts"
import type { Settings } from "./Settings.ts"

/** A campaign under way: how far it is, and whether it was told to stop. */
export interface UnderWay {
  readonly ledger: Ref.Ref<Ledger.Ledger>
  readonly stopped: Ref.Ref<boolean>
}

export const begin = (from: Ledger.Ledger): Effect.Effect<UnderWay> =>
  Effect.all({ ledger: Ref.make(from), stopped: Ref.make(false) })

/** When a campaign has to end, in milliseconds of the clock; `Infinity` for never. */
type Deadline = number

type Keep<R> = (ledger: Ledger.Ledger) => Effect.Effect<void, Complaint, R>

/**
 * Deals out the blocks of the settings until all are done, it is told to stop, or the deadline has passed. The blocks
 * at hand are finished in any case, and `keep` sees the ledger after each.
 */
export const campaign = Effect.fnUntraced(function* <R>(
  settings: Settings,
  crew: Crew,
  { ledger, stopped }: UnderWay,
  deadline: Deadline,
  keep: Keep<R>
) {
  const left = Ledger.open(yield* Ref.get(ledger), (place) => blockAt(settings, place))
  const oneByOne = yield* Semaphore.make(1)
  const over = Effect.gen(function* () {
    return (yield* Ref.get(stopped)) || (yield* Clock.currentTimeMillis) >= deadline
  })
  const member = Effect.fnUntraced(function* (at: number) {
    while (!(yield* over)) {
      const next = left.next()
      if (next.done === true) return
      const [place, block] = next.value
      const tally = yield* crew.run(at, block)
      const enter = Ref.updateAndGet(ledger, (before) => Ledger.enter(before, place, tally))
      yield* oneByOne.withPermit(Effect.flatMap(enter, keep))
      yield* Effect.yieldNow
    }
  })
  const members = Array.from({ length: crew.size }, (_, at) => at)
  yield* Effect.forEach(members, member, { concurrency: "unbounded", discard: true })
  return yield* Ref.get(ledger)
})
