import type { Note, Obstacle, Reason } from "@countersign/engine"
import type { Messages } from "../catalogue.ts"

// A code and what goes with it come in one value, and its message takes just that.
type Says = (given: unknown) => string

/** A note in a language. */
export const noteText = (note: Note.Note, { say }: Messages): string => (say[`note.${note.code}`] as Says)(note)

/** Why a policy type does not bind, or how it does, in a language. */
export const reasonText = (reason: Reason.Reason, { say }: Messages): string =>
  (say[`reason.${reason.code}`] as Says)(reason)

/** Why AWS refuses a call, or why no one statement opens the way, in a language. */
export const obstacleText = (obstacle: Obstacle.Obstacle, { say }: Messages): string =>
  (say[`obstacle.${obstacle.code}`] as Says)(obstacle)
