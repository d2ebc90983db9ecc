import type { MissingFact } from "@countersign/engine"
import type { Messages } from "../messages/catalogue.ts"
import { en } from "../messages/en.ts"
import type { AnswerMissing } from "./Answer.ts"

/** What a missing fact is and how to supply it, in a sentence. */
export const missingSentence = (
  { kind, of, policyType }: Pick<AnswerMissing, "kind" | "of" | "policyType">,
  { say }: Messages
): string => say[`missing.${kind}`]({ of, policyType })

/** A missing fact with a sentence that says what it is and how to supply it. */
export const describeMissing = ({ kind, of, policyType }: MissingFact.MissingFact): AnswerMissing => {
  const fact = { kind, of, policyType: policyType ?? null }
  return { ...fact, description: missingSentence(fact, en) }
}
