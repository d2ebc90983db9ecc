import { LocatedIssue } from "@countersign/sdk"
import { saveWorldFile } from "@countersign/sdk/node"
import { Console, Effect } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { cannotWrite } from "../fileErrors.ts"
import { load } from "./load.ts"

const config = {
  directory: Argument.String("dir").pipe(Argument.withDescription("The folder of the world")),
  output: Flag.String("output").pipe(
    Flag.withMetavar("FILE"),
    Flag.withDescription("The file to write; it is replaced whole, or not at all"),
    Flag.withAlias("o")
  )
}

type Given = Command.Command.Config.Infer<typeof config>

const run = Effect.fnUntraced(function* ({ directory, output }: Given) {
  const { warnings, world } = yield* load(directory)
  yield* Effect.forEach(warnings, (warning) => Console.error(LocatedIssue.describe(warning)))
  yield* Effect.tryPromise({
    try: () => saveWorldFile(world, output),
    catch: (failure) => cannotWrite(output, failure)
  })
})

const saveCommand = Command.make("save", config, run).pipe(
  Command.withDescription("Save a world as one file that loads within milliseconds"),
  Command.withExamples([
    {
      description: "Read and check a world once, use it often",
      command: "countersign world save examples/01-two-accounts --output two-accounts.csw"
    }
  ])
)

/** `countersign world`: what is done with a world as a whole. */
export const worldCommand = Command.make("world").pipe(
  Command.withDescription("Save a world for use at scale"),
  Command.withSubcommands([saveCommand])
)
