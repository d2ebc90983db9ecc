import { Data } from "effect"

/**
 * The request cannot be read: `field` names its part, `help` a way out. Never a decision.
 */
export class InvalidRequest extends Data.TaggedError("InvalidRequest")<{
  readonly field: string
  readonly message: string
  readonly help?: string
}> {}
