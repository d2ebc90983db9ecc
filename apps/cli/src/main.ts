#!/usr/bin/env node
import { NodeRuntime, NodeServices } from "@effect/platform-node"
import { Console, Effect } from "effect"
import { Command } from "effect/cli"
import manifest from "../package.json" with { type: "json" }

const cli = Command.make("countersign", {}, () => Console.log("no verbs yet"))

cli.pipe(Command.run({ version: manifest.version }), Effect.provide(NodeServices.layer), NodeRuntime.runMain)
