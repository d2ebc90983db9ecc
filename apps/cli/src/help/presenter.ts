import { Console, Effect } from "effect"
import { CliOutput, type HelpDoc } from "effect/cli"
import { usageError } from "./usageError.ts"

const examples = ({ examples: all = [] }: HelpDoc.HelpDoc): string =>
  all.length === 0
    ? ""
    : `EXAMPLES\n${all.map(({ command, description }) => `  # ${description ?? ""}\n  ${command}`).join("\n\n")}\n\n`

/** Help leads with examples; the rest is the library's. */
const help = (doc: HelpDoc.HelpDoc, formatter: CliOutput.Formatter): string =>
  `${examples(doc)}${formatter.formatHelpDoc({ ...doc, examples: [] })}`

const usage = (path: ReadonlyArray<string>): string => `  help: ${path.join(" ")} --help`

/** Help that was asked for goes to stdout; everything about a wrong command line to stderr. */
export const presenter = (colours: boolean): CliOutput.Presenter => {
  const formatter = CliOutput.defaultFormatter({ colors: colours })
  return {
    present: (event) => {
      switch (event._tag) {
        case "Version":
          return Console.log(`${event.name} ${event.version}`)
        case "Help":
          return event.reason === "Requested"
            ? Console.log(help(event.helpDoc, formatter))
            : Console.error(help(event.helpDoc, formatter))
        case "InvalidInvocation":
          return Effect.forEach(event.errors, (error) => Console.error(usageError(error))).pipe(
            Effect.andThen(Console.error(usage(event.commandPath)))
          )
      }
    }
  }
}
