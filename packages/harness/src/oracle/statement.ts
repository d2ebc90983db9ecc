import type { Policy, PolicyDocument, Statement } from "@countersign/engine"
import { actionApplies } from "./actionElement.ts"
import { conditionsHold } from "./conditions/block.ts"
import { valuesOf } from "./contextKeys.ts"
import type { Question } from "./Question.ts"
import { ownResourceApplies, resourceApplies } from "./resourceElement.ts"
import type { Word } from "./Word.ts"

/** A statement with the document it stands in. */
export interface Stated {
  readonly statement: Statement
  readonly document: PolicyDocument
}

export const statementsOf = (policies: ReadonlyArray<Policy>): ReadonlyArray<Stated> =>
  policies.flatMap(({ document }) => document.statements.map((statement) => ({ statement, document })))

const conditionsOf = ({ document, statement }: Stated, question: Question): boolean =>
  conditionsHold(statement.condition, { effect: statement.effect, document, valuesOf: valuesOf(question) })

/**
 * A statement of a policy that stands on no resource applies if its action, its resource and all its conditions match.
 * `resource` is the ARN that they are matched with.
 * @clause evaluation.statement
 */
export const applies = (stated: Stated, question: Question, resource: string): boolean => {
  const { document, statement } = stated
  const setting = { document, valuesOf: valuesOf(question) }
  if (!actionApplies(statement.action, question.action)) return false
  // AWS refuses a statement without resource here; read all the same, it must not open anything.
  if (statement.resource === undefined) return statement.effect === "Deny" && conditionsOf(stated, question)
  return resourceApplies(statement.effect, statement.resource, resource, setting) && conditionsOf(stated, question)
}

/** The same in the policy of a resource, where a missing `Resource` means that resource. */
export const appliesHere = (stated: Stated, question: Question, resource: string): boolean => {
  const { document, statement } = stated
  const setting = { document, valuesOf: valuesOf(question) }
  if (!actionApplies(statement.action, question.action)) return false
  const isSpokenOf = statement.resource === undefined || ownResourceApplies(statement.resource, resource, setting)
  return isSpokenOf && conditionsOf(stated, question)
}

/** What statements say together: any deny denies, any allow allows. */
export const said = (statements: ReadonlyArray<Stated>, doesApply: (stated: Stated) => boolean): Word => {
  const effects = new Set(statements.filter(doesApply).map(({ statement }) => statement.effect))
  if (effects.has("Deny")) return "ExplicitDeny"
  return effects.has("Allow") ? "Allow" : "ImplicitDeny"
}
