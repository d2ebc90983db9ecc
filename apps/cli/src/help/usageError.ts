import type { CliError } from "effect/cli"

const didYouMean = (suggestions: ReadonlyArray<string>): string =>
  suggestions.length === 0 ? "" : `\n  help: did you mean \`${suggestions[0]}\`?`

const lowered = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1)

const name = (kind: "argument" | "flag", option: string): string => (kind === "flag" ? `--${option}` : option)

/** What is wrong with a command line, in the words of all other messages. */
export const usageError = (error: CliError.NonShowHelpErrors): string => {
  switch (error._tag) {
    case "UnrecognizedOption":
      return `error: unknown flag \`${error.option}\`${didYouMean(error.suggestions)}`
    case "UnknownSubcommand":
      return `error: unknown verb \`${error.subcommand}\`${didYouMean(error.suggestions)}`
    case "MissingOption":
      return `error: missing --${error.option}`
    case "MissingArgument":
      return `error: missing ${error.argument}`
    case "UnexpectedArgument":
      return `error: unexpected \`${error.arguments.join(" ")}\``
    case "InvalidValue":
      return `error: \`${error.value}\` does not fit ${name(error.kind, error.option)}: ${lowered(error.expected.replaceAll('" | "', '" or "'))}`
    case "DuplicateOption":
    case "ValidationError":
    case "UserError":
      return `error: ${lowered(error.message)}`
  }
}
