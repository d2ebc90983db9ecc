import type { Decision, Evaluation } from "@countersign/engine"
import type { AnswerPolicyType } from "../../check/Answer.ts"
import type { Paint } from "./paint.ts"

/** AWS's name for a policy type, in the number in which it can be attached. */
export const policyTypeNames: Readonly<Record<Evaluation.Layer, string>> = {
  SERVICE_CONTROL_POLICY: "service control policies",
  PERMISSIONS_BOUNDARY: "permissions boundary",
  IDENTITY_BASED_POLICY: "identity-based policies",
  SESSION_POLICY: "session policies",
  RESOURCE_CONTROL_POLICY: "resource control policies",
  RESOURCE_BASED_POLICY: "resource-based policy",
  ROLE_TRUST_POLICY: "role trust policy",
  BLOCK_PUBLIC_ACCESS: "S3 Block Public Access",
  VPC_ENDPOINT_POLICY: "VPC endpoint policy"
}

/** A key policy is a resource-based policy of another name. */
export const nameOf = ({ grants, policyType }: AnswerPolicyType): string =>
  grants === null ? policyTypeNames[policyType] : "key policy and grants"

export const determinantName = (determinant: Evaluation.Determinant): string =>
  determinant === "SERVICE_EXCLUSION" ? "a rule of the service" : policyTypeNames[determinant]

/** A decision as it stands before a policy type: a mark, a word for it, and a colour. Never the colour alone. */
export interface Mark {
  readonly sign: string
  readonly word: string
  readonly style: keyof Paint
}

const marks: Readonly<Record<Decision.Verdict, Mark>> = {
  Allow: { sign: "✓", word: "allow", style: "green" },
  ExplicitDeny: { sign: "■", word: "explicit deny", style: "red" },
  ImplicitDeny: { sign: "○", word: "silent", style: "red" },
  Undetermined: { sign: "?", word: "unknown", style: "yellow" }
}

const notAsked: Mark = { sign: "–", word: "no limit", style: "dim" }

export const markOfDecision = (decision: Decision.Verdict): Mark => marks[decision]

/** What a policy type says, or that it does not bind this request. */
export const markOf = ({ decision, state }: AnswerPolicyType): Mark =>
  state === "not-applicable" ? notAsked : marks[decision]

/** Alternatives in a sentence: `a`, `a or b`, `a, b or c`. */
export const either = (words: ReadonlyArray<string>): string => listed(words, "or")

/** A list in a sentence. */
export const both = (words: ReadonlyArray<string>): string => listed(words, "and")

const listed = (words: ReadonlyArray<string>, conjunction: string): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`
