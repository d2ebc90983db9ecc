import { Data } from "effect"

/** What a person did or wrote that cannot be worked with, as it is to be printed. */
export class Complaint extends Data.TaggedError("Complaint")<{ readonly message: string }> {}

/** A complaint of one sentence, with a way out. */
export const complain = (message: string, help?: string): Complaint =>
  new Complaint({ message: help === undefined ? `error: ${message}` : `error: ${message}\n  help: ${help}` })
