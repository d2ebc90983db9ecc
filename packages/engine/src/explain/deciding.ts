import type { StatementEffect } from "../policy/Statement.ts"
import * as Admits from "../verdict/Admits.ts"
import * as Applicability from "../verdict/Applicability.ts"
import type { Verdict } from "../verdict/Decision.ts"
import type { PolicyTypeEvaluation } from "../verdict/Evaluation.ts"
import { ofPolicyType, type SpokenStatement } from "./SpokenStatement.ts"

const deciders: Readonly<Record<Verdict, StatementEffect | undefined>> = {
  Allow: "Allow",
  ExplicitDeny: "Deny",
  ImplicitDeny: undefined,
  Undetermined: undefined
}

/**
 * The statements by which a policy type came to its word: the denies of a deny, the allows of an allow. Silence has
 * none, and neither has a word that is still open.
 */
export const deciding = (evaluation: PolicyTypeEvaluation): ReadonlyArray<SpokenStatement> => {
  const effect = deciders[Admits.verdict(evaluation.admits)]
  return ofPolicyType(evaluation).filter(
    ({ statement }) => statement.effect === effect && statement.applicability === Applicability.applies
  )
}
