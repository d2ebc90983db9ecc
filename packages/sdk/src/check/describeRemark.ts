import type { Note, Obstacle, Reason } from "@countersign/engine"
import { en } from "../messages/en.ts"
import { noteText, obstacleText, reasonText } from "../messages/remark/remarkText.ts"
import type { AnswerNote, AnswerReason, Described } from "./AnswerRemark.ts"

/** A note with its sentence. */
export const describeNote = (note: Note.Note): AnswerNote => ({ ...note, description: noteText(note, en) })

/** The reason of a policy type with its sentence. */
export const describeReason = (reason: Reason.Reason): AnswerReason => ({
  ...reason,
  description: reasonText(reason, en)
})

/** A refusal, or what else no statement overcomes, with its sentence. */
export const describeObstacle = <A extends Obstacle.Obstacle>(obstacle: A): A & Described => ({
  ...obstacle,
  description: obstacleText(obstacle, en)
})
