import type { Decision } from "@countersign/engine"
import type { AnswerPolicyType } from "../../check/Answer.ts"
import type { Messages } from "../../messages/catalogue.ts"
import type { Paint } from "./paint.ts"

/** A key policy is a resource-based policy of another name. */
export const nameOf = ({ grants, policyType }: AnswerPolicyType, { words }: Messages): string =>
  grants === null ? words.policyType[policyType] : words.keyPolicy

/** A decision as it stands before a policy type: a mark, a word for it, and a colour. Never the colour alone. */
export interface Mark {
  readonly sign: string
  readonly word: string
  readonly style: keyof Paint
}

const marks: Readonly<Record<Decision.Verdict, Omit<Mark, "word">>> = {
  Allow: { sign: "✓", style: "green" },
  ExplicitDeny: { sign: "■", style: "red" },
  ImplicitDeny: { sign: "○", style: "red" },
  Undetermined: { sign: "?", style: "yellow" }
}

export const markOfDecision = (decision: Decision.Verdict, { words }: Messages): Mark => ({
  ...marks[decision],
  word: words.mark[decision]
})

/** What a policy type says, or that it does not bind this request. */
export const markOf = ({ decision, state }: AnswerPolicyType, messages: Messages): Mark =>
  state === "not-applicable"
    ? { sign: "–", word: messages.words.mark["no limit"], style: "dim" }
    : markOfDecision(decision, messages)
