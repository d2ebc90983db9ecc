import { Data } from "effect"

/** The operation cannot be asked for as it is named: `parameter` is the one at fault, if any. Never a decision. */
export class InvalidOperation extends Data.TaggedError("InvalidOperation")<{
  readonly message: string
  readonly parameter?: string
  readonly help: string
}> {}
