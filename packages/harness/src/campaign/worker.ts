import { workerData } from "node:worker_threads"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as NodeWorkerRunner from "@effect/platform-node/NodeWorkerRunner"
import { Effect, Layer } from "effect"
import { WorkerRunnerPlatform } from "effect/workers/WorkerRunner"
import type { Block } from "./Block.ts"
import { openBench } from "./openBench.ts"
import { runBlock } from "./runBlock.ts"
import type { Settings } from "./Settings.ts"
import type { Tally } from "./Tally.ts"

const answering = Effect.gen(function* () {
  const bench = yield* openBench(workerData as Settings)
  const platform = yield* WorkerRunnerPlatform
  const runner = yield* platform.start<Tally, Block>()
  yield* runner.run((port, block) => runner.send(port, runBlock(bench, block)))
})

await Effect.runPromise(Effect.provide(answering, Layer.merge(NodeServices.layer, NodeWorkerRunner.layer)))
