#!/usr/bin/env node
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { Console, Effect } from "effect"
import { type CliError, Command } from "effect/cli"
import manifest from "../../package.json" with { type: "json" }
import { BadInput, invariantsCommand } from "./command.ts"

const setExitCode = (code: number): void => {
  process.exitCode = code
}

// The library has already said what was wrong with the command line.
const report = (failure: BadInput | CliError.CliError) =>
  failure instanceof BadInput ? Console.error(failure.message) : Effect.void

Command.run(invariantsCommand(setExitCode), { version: manifest.version }).pipe(
  Effect.provide(NodeServices.layer),
  Effect.catch((failure) =>
    Effect.andThen(
      report(failure),
      Effect.sync(() => setExitCode(2))
    )
  ),
  NodeRuntime.runMain({ teardown: (_, onExit) => onExit(0) })
)
