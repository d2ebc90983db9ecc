#!/usr/bin/env node
import { readFileSync } from "node:fs"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { Effect, Layer, Ref } from "effect"
import { CliConfig, CliOutput, Command, GlobalFlag } from "effect/cli"
import { finish, teardown } from "./command/finish.ts"
import * as ExitCode from "./command/ExitCode.ts"
import { flags } from "./command/flags.ts"
import { presenter } from "./command/presenter.ts"
import { run } from "./command/run.ts"

const manifest = new URL("../../package.json", import.meta.url)

const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string }

const examples = [
  { description: "100,000 checks of every law", command: "countersign-fuzz" },
  {
    description: "One law for ten minutes",
    command: 'countersign-fuzz --law "any explicit deny in either account denies" --minutes 10'
  },
  { description: "The laws on your own policies", command: "countersign-fuzz --world examples/01-two-accounts" },
  { description: "Another engine", command: "countersign-fuzz --engine ./my-engine.mjs" }
]

const program = Effect.gen(function* () {
  const code = yield* Ref.make<number>(ExitCode.held)
  const command = Command.make("countersign-fuzz", flags, (given) =>
    Effect.flatMap(run(given), (answer) => Ref.set(code, answer))
  ).pipe(
    Command.withDescription("Check the laws of AWS's evaluation on generated worlds, or on yours"),
    Command.withExamples(examples)
  )
  yield* Command.run(command, { version })
  return yield* Ref.get(code)
})

const services = Layer.mergeAll(
  NodeServices.layer,
  CliOutput.layerPresenter(presenter),
  CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] })
)

program.pipe(Effect.provide(services), finish, NodeRuntime.runMain({ teardown, disableErrorReporting: true }))
