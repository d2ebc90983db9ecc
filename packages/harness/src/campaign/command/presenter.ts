import { Console, Effect } from "effect"
import { type CliError, CliOutput, type HelpDoc } from "effect/cli"

const didYouMean = (suggestions: ReadonlyArray<string>): string =>
  suggestions.length === 0 ? "" : `\n  help: did you mean \`${suggestions[0]}\`?`

const lowered = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1)

/** What is wrong with a command line. */
const usageError = (error: CliError.NonShowHelpErrors): string => {
  switch (error._tag) {
    case "UnrecognizedOption":
      return `error: unknown flag \`${error.option}\`${didYouMean(error.suggestions)}`
    case "UnexpectedArgument":
      return `error: unexpected \`${error.arguments.join(" ")}\``
    case "InvalidValue":
      return `error: \`${error.value}\` does not fit --${error.option}: ${lowered(error.expected)}`
    case "UnknownSubcommand":
    case "MissingOption":
    case "MissingArgument":
    case "DuplicateOption":
    case "ValidationError":
    case "UserError":
      return `error: ${lowered(error.message)}`
  }
}

const examples = ({ examples: all = [] }: HelpDoc.HelpDoc): string =>
  all.length === 0
    ? ""
    : `EXAMPLES\n${all.map(({ command, description }) => `  # ${description ?? ""}\n  ${command}`).join("\n\n")}\n\n`

const formatter = CliOutput.defaultFormatter({ colors: false })

/** Help leads with examples; the rest is the library's. */
const help = (doc: HelpDoc.HelpDoc): string => `${examples(doc)}${formatter.formatHelpDoc({ ...doc, examples: [] })}`

/** Help that was asked for goes to stdout; everything about a wrong command line to stderr. */
export const presenter: CliOutput.Presenter = {
  present: (event) => {
    switch (event._tag) {
      case "Version":
        return Console.log(`${event.name} ${event.version}`)
      case "Help":
        return event.reason === "Requested" ? Console.log(help(event.helpDoc)) : Console.error(help(event.helpDoc))
      case "InvalidInvocation":
        return Effect.forEach(event.errors, (error) => Console.error(usageError(error))).pipe(
          Effect.andThen(Console.error(`  help: ${event.commandPath.join(" ")} --help`))
        )
    }
  }
}
