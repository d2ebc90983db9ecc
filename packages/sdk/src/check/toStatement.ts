import {
  type Applicability,
  type Evaluation,
  type Location,
  locate,
  type Policy,
  ResourceGrant,
  type SpokenStatement
} from "@countersign/engine"
import type {
  AnswerApplicability,
  AnswerElement,
  AnswerLocation,
  AnswerStatement,
  AnswerStatementReference
} from "./Answer.ts"
import { describeNote } from "./describeRemark.ts"
import { describeMissing } from "./describeMissing.ts"

const words: Readonly<Record<Applicability.Applicability, AnswerApplicability>> = {
  1: "does not apply",
  2: "applies",
  3: "unknown"
}

export const toApplicability = (applicability: Applicability.Applicability): AnswerApplicability => words[applicability]

const toLocation = ({ column, file, line, pointer }: Location): AnswerLocation => ({
  file: file ?? null,
  line: line ?? null,
  column: column ?? null,
  pointer
})

/** The place of a pointer of a policy. */
export const locationOf = (policy: Policy, pointer: string): AnswerLocation => toLocation(locate(policy, pointer))

const toElement = (element: Evaluation.ElementEvaluation): AnswerElement => ({
  element: element.element,
  applicability: toApplicability(element.applicability),
  pointer: element.pointer,
  condition: element.condition ?? null,
  expected: element.expected,
  actual: element.actual ?? null,
  missing: element.missing.map(describeMissing),
  notes: element.notes.map(describeNote)
})

export const grantsOf = ({ grants }: Evaluation.StatementEvaluation): AnswerStatement["grants"] =>
  grants === undefined ? null : ResourceGrant.toArray(grants)

/** A statement of a proof as data. */
export const toStatement = (policy: Policy, statement: Evaluation.StatementEvaluation): AnswerStatement => ({
  sid: statement.sid ?? null,
  effect: statement.effect,
  applicability: toApplicability(statement.applicability),
  grants: grantsOf(statement),
  location: locationOf(policy, statement.pointer),
  elements: statement.elements.map(toElement)
})

/** A statement named from outside its policy. */
export const toReference = ({ node, policy, statement }: SpokenStatement): AnswerStatementReference => ({
  node: node ?? null,
  policy: policy.name,
  sid: statement.sid ?? null,
  effect: statement.effect,
  location: locationOf(policy, statement.pointer)
})
