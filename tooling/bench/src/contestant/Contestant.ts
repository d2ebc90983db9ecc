import type { Decision } from "@countersign/engine"
import type { Question } from "../setting/Setting.ts"

/** What an engine answers; `Deny` is said by those that tell no denial from another. */
export type Answer = Decision.Decision | "Deny" | "Undetermined"

/** An engine with the requests of a setting in the form it takes them. */
export interface Contestant {
  readonly engine: string
  /** What a decision starts from. */
  readonly measure: string
  /** Its answers in the order of the questions, to be verified before anything is timed. */
  readonly answers: () => ReadonlyArray<Answer> | Promise<ReadonlyArray<Answer>>
  /** Decides every request once and counts those allowed: one loop of its own for each, so that none slows another. */
  readonly sweep: () => number | Promise<number>
  /** How many decisions a sweep makes. */
  readonly decisions: number
}

const agrees = (answer: Answer | undefined, { expected }: Question): boolean =>
  answer === "Deny" ? expected !== "Allow" : answer === expected

/** The first request that the contestant answers otherwise than AWS's pages say; `undefined` where it is right. */
export const firstWrong = async (
  contestant: Contestant,
  questions: ReadonlyArray<Question>
): Promise<string | undefined> => {
  const answers = await contestant.answers()
  const at = questions.findIndex((question, index) => !agrees(answers[index], question))
  if (at !== -1) {
    const { expected, request } = questions[at]!
    return `${request.action} on ${request.resource}: ${answers[at]} where ${expected} is right`
  }
  const allowed = questions.filter(({ expected }) => expected === "Allow").length
  const counted = await contestant.sweep()
  return counted === allowed ? undefined : `allows ${counted} of ${questions.length} where ${allowed} is right`
}
