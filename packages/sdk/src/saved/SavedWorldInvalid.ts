import { Data } from "effect"

/** Why bytes are no saved world that can be read. */
export type SavedWorldFault = "not-a-saved-world" | "other-version" | "cut-short" | "damaged"

/** The bytes are no saved world that can be read; nothing of them is used. */
export class SavedWorldInvalid extends Data.TaggedError("SavedWorldInvalid")<{
  readonly fault: SavedWorldFault
  readonly message: string
  readonly help: string
}> {}
