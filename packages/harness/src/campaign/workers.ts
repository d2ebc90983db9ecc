import { Worker as Thread } from "node:worker_threads"
import * as NodeWorker from "@effect/platform-node/NodeWorker"
import { Effect, Fiber, Queue } from "effect"
import { type Worker, WorkerPlatform } from "effect/workers/Worker"
import type { WorkerError } from "effect/workers/WorkerError"
import type { Block } from "./Block.ts"
import { complain } from "./Complaint.ts"
import type { Crew } from "./Crew.ts"
import type { Settings } from "./Settings.ts"
import type { Tally } from "./Tally.ts"

const entry = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url)

// Checks leave much behind that is soon forgotten: with this room they are a twentieth faster than with a quarter of it.
const resourceLimits = { maxYoungGenerationSizeMb: 96 }

const died = ({ message }: WorkerError) => complain(`a worker stopped: ${message}`)

/** A thread that answers blocks with their tallies, in order. */
const hire = Effect.fnUntraced(function* (id: number) {
  const platform = yield* WorkerPlatform
  const worker: Worker<Tally, Block> = yield* platform.spawn<Tally, Block>(id)
  const tallies = yield* Queue.unbounded<Tally>()
  const listening = yield* Effect.forkScoped(worker.run((tally) => Queue.offer(tallies, tally)))
  return (block: Block) =>
    worker
      .send(block)
      .pipe(Effect.andThen(Effect.raceFirst(Queue.take(tallies), Fiber.join(listening))), Effect.mapError(died))
})

/** As many threads as are asked for, each with a bench of its own. */
export const workers = Effect.fnUntraced(
  function* (_: Settings, size: number) {
    const hired = yield* Effect.forEach(
      Array.from({ length: size }, (__, id) => id),
      hire
    )
    const crew: Crew = { size, run: (member, block) => hired[member]!(block) }
    return crew
  },
  (hired, settings) =>
    hired.pipe(
      Effect.mapError(died),
      Effect.provide(NodeWorker.layer(() => new Thread(entry, { workerData: settings, resourceLimits })))
    )
)
