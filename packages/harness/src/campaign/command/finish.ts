import { Cause, Console, Effect, Exit, type Runtime } from "effect"
import { CliError } from "effect/cli"
import { Complaint } from "../Complaint.ts"
import * as ExitCode from "./ExitCode.ts"

const bug = (cause: Cause.Cause<unknown>): string => {
  const failure = Cause.squash(cause)
  return `error: this is a bug in countersign-fuzz, please report it: ${failure instanceof Error ? failure.message : String(failure)}`
}

const report = (cause: Cause.Cause<unknown>): Effect.Effect<void> => {
  const failure = Cause.squash(cause)
  if (failure instanceof Complaint) return Console.error(failure.message)
  // The presenter has already said what was wrong with the command line.
  return CliError.isCliError(failure) ? Effect.void : Console.error(bug(cause))
}

/** The exit code of a program; what stopped it is told in one message on stderr, without a stack trace. */
export const finish = <E, R>(program: Effect.Effect<number, E, R>): Effect.Effect<number, never, R> =>
  Effect.catchCause(program, (cause) =>
    Cause.hasInterruptsOnly(cause) ? Effect.interrupt : Effect.as(report(cause), ExitCode.malformed)
  )

/** Lets the process end by itself, so that nothing is cut off. Only an interruption has no exit code of its own. */
export const teardown: Runtime.Teardown = (exit, onExit) => {
  if (Exit.isFailure(exit)) return onExit(ExitCode.interrupted)
  if (typeof exit.value === "number") process.exitCode = exit.value
  onExit(0)
}
