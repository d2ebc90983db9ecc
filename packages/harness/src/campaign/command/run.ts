import { availableParallelism } from "node:os"
import { Clock, Console, Effect, Fiber, Option, Ref } from "effect"
import { laws } from "../../law/laws.ts"
import { begin, campaign, type UnderWay } from "../campaign.ts"
import { complain } from "../Complaint.ts"
import { openBench } from "../openBench.ts"
import { summary } from "../report/summary.ts"
import * as State from "../State.ts"
import * as Tally from "../Tally.ts"
import { workers } from "../workers.ts"
import * as ExitCode from "./ExitCode.ts"
import { type Given, startingPoint } from "./settingsOf.ts"
import { tellFailure, tellFailures } from "./tellFailures.ts"
import { watch, type Watched } from "./watch.ts"

const replay = Effect.fnUntraced(function* (given: Given, spot: Tally.Spot) {
  const { settings } = yield* startingPoint(given)
  const bench = yield* openBench(settings)
  const [law, ...more] = bench.laws
  if (law === undefined || more.length > 0) return yield* complain("--replay needs the one law to check", "add --law")
  if (Option.isNone(given.seed)) return yield* complain("--replay needs the seed of the failure", "add --seed")
  if (yield* tellFailure(bench, settings, law, spot, given.save)) return ExitCode.broken
  yield* Console.log(`the law does not fail there: ${law.name}`)
  return ExitCode.held
})

const listing: Effect.Effect<number> = Effect.as(Console.log(laws.map(({ name }) => name).join("\n")), ExitCode.held)

const deadline = (given: Given, now: number): number =>
  Option.match(given.minutes, { onNone: () => Infinity, onSome: (minutes) => now + minutes * 60_000 })

const cores = (given: Given): number => Option.getOrElse(given.jobs, availableParallelism)

/** Told to stop, it still finishes the blocks at hand. */
const orStopped = <A, E>(running: Fiber.Fiber<A, E>, { stopped }: UnderWay, ended: Effect.Effect<void>) =>
  Fiber.join(running).pipe(
    Effect.onInterrupt(() => Ref.set(stopped, true).pipe(Effect.andThen(Fiber.await(running)), Effect.andThen(ended)))
  )

const print = Effect.fnUntraced(function* ({ before, laws: chosen, settings, since, underWay }: Watched) {
  const { tally } = yield* Ref.get(underWay.ledger)
  const elapsed = (yield* Clock.currentTimeMillis) - since
  const made = Tally.checks(tally) - before
  yield* Console.log(summary({ seed: settings.seed, world: settings.world, laws: chosen, tally, made, elapsed }))
})

const conduct = Effect.fnUntraced(function* (given: Given) {
  const { ledger: from, settings } = yield* startingPoint(given)
  const bench = yield* openBench(settings)
  const crew = yield* workers(settings, cores(given))
  const underWay = yield* begin(from)
  const since = yield* Clock.currentTimeMillis
  const watched = { settings, laws: bench.laws, underWay, since, before: Tally.checks(from.tally) }
  const watching = yield* Effect.forkScoped(watch(watched))
  const keep = (ledger: State.State["ledger"]) => State.write(given.state, { settings, ledger })
  const running = yield* Effect.forkScoped(campaign(settings, crew, underWay, deadline(given, since), keep))
  const ended = Effect.andThen(Fiber.interrupt(watching), print(watched))
  const { tally } = yield* orStopped(running, underWay, ended)
  yield* ended
  yield* tellFailures(bench, settings, tally, given.save)
  return Tally.failures(tally) === 0 ? ExitCode.held : ExitCode.broken
})

/** What the flags ask for; answers with the exit code. */
export const run = (given: Given) => {
  if (given.list) return listing
  return Option.isSome(given.replay) ? replay(given, given.replay.value) : Effect.scoped(conduct(given))
}
