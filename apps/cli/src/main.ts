#!/usr/bin/env node
import { localFiles } from "@countersign/sdk/node"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { Effect, Layer } from "effect"
import { CliConfig, CliOutput, Command, GlobalFlag } from "effect/cli"
import manifest from "../package.json" with { type: "json" }
import { batchCommand } from "./batch/command.ts"
import { checkCommand } from "./check/command.ts"
import { finish, teardown } from "./exit/finish.ts"
import * as Outcome from "./exit/Outcome.ts"
import { presenter } from "./help/presenter.ts"
import { terminal } from "./terminal.ts"
import { pathsCommand } from "./paths/command.ts"
import { validateCommand } from "./validate/command.ts"
import { worldCommand } from "./world/command.ts"

const cli = Command.make("countersign").pipe(
  Command.withDescription("Ask AWS IAM policies what they allow, and why, without AWS"),
  Command.withSubcommands([checkCommand, batchCommand, pathsCommand, validateCommand, worldCommand]),
  Command.withExamples([
    {
      description: "Decide one request and show why",
      command:
        "countersign check --world examples/01-two-accounts --principal arn:aws:iam::111111111111:role/Demo \\\n    --action s3:PutObject --resource arn:aws:s3:::amzn-s3-demo-bucket-production/today.log"
    },
    { description: "Find what AWS would refuse in a policy", command: "countersign validate policy.json" }
  ])
)

const services = Layer.mergeAll(
  NodeServices.layer,
  localFiles,
  CliOutput.layerPresenter(presenter(terminal(false).colour)),
  CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] })
)

Command.run(cli, { version: manifest.version }).pipe(
  Outcome.of,
  Effect.provide(services),
  finish,
  NodeRuntime.runMain({ teardown, disableErrorReporting: true })
)
