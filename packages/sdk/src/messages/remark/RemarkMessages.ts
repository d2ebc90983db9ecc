import type { Note, Obstacle, Reason } from "@countersign/engine"

type Notes = { readonly [Code in keyof Note.NoteParameters as `note.${Code}`]: Note.NoteParameters[Code] }
type Reasons = { readonly [Code in keyof Reason.ReasonParameters as `reason.${Code}`]: Reason.ReasonParameters[Code] }
type Obstacles = {
  readonly [Code in keyof Obstacle.ObstacleParameters as `obstacle.${Code}`]: Obstacle.ObstacleParameters[Code]
}

/** What the engine says in codes: notes, why a policy type does not bind, and why no policy could allow. */
export interface RemarkMessages extends Notes, Reasons, Obstacles {}
