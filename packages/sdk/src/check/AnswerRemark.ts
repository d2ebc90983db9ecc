import type { Note, Obstacle, Reason, Refusal } from "@countersign/engine"

/** The sentence of a remark in English; its code, and what it speaks of, stand beside it. */
export interface Described {
  readonly description: string
}

/** Where AWS's pages leave room, or a reader should look twice. */
export type AnswerNote = Note.Note & Described

/** Why a policy type does not bind the request, or how S3 Block Public Access does. */
export type AnswerReason = Reason.Reason & Described

/** Why AWS refuses the call whatever the policies say. */
export type AnswerRefusal = Refusal.Refusal & Described

/** Why no policy, or no single statement, can allow the request. */
export type AnswerObstacle = Obstacle.Obstacle & Described
