import { Admits, deciding, type Evaluation, type NearestMiss, nearestMiss } from "@countersign/engine"
import type { AnswerLevel, AnswerNearest, AnswerPolicy, AnswerPolicyType } from "./Answer.ts"
import { describeReason } from "./describeRemark.ts"
import { describeMissing } from "./describeMissing.ts"
import { grantsOf, locationOf, toApplicability, toReference, toStatement } from "./toStatement.ts"

/** A set of possible decisions as data. */
export const verdictOf = (admits: Admits.Admits): Pick<AnswerPolicy, "admits" | "decision"> => ({
  decision: Admits.verdict(admits),
  admits: Admits.toArray(admits)
})

const toPolicy = (
  { admits, policy, statements }: Evaluation.PolicyEvaluation,
  node: string | undefined
): AnswerPolicy => ({
  name: policy.name,
  attachedTo: policy.attachedTo ?? node ?? null,
  ...verdictOf(admits),
  statements: statements.map((statement) => toStatement(policy, statement))
})

const toLevel = ({ admits, missing, node, policies }: Evaluation.PolicySetEvaluation): AnswerLevel => ({
  node: node ?? null,
  ...verdictOf(admits),
  policies: policies.map((policy) => toPolicy(policy, node)),
  missing: missing.map(describeMissing)
})

/** A nearest statement as data. */
export const toNearest = (miss: NearestMiss): AnswerNearest => {
  const { actual, condition, element, expected, pointer } = miss.element
  return {
    ...toReference(miss),
    element,
    condition: condition ?? null,
    expected,
    actual: actual ?? null,
    elementLocation: locationOf(miss.policy, pointer)
  }
}

// Only silence has a nearest miss: a deny was not missed, and what is open may still apply.
const nearestOf = (evaluation: Evaluation.PolicyTypeEvaluation): AnswerNearest | null => {
  const miss = evaluation.admits === Admits.implicitDeny ? nearestMiss(evaluation) : undefined
  return miss === undefined ? null : toNearest(miss)
}

/** What one policy type says, as data. */
export const toPolicyType = (evaluation: Evaluation.PolicyTypeEvaluation): AnswerPolicyType => ({
  policyType: evaluation.policyType,
  state: evaluation.state,
  reason: evaluation.reason === undefined ? null : describeReason(evaluation.reason),
  ...verdictOf(evaluation.admits),
  levels: evaluation.sets.map(toLevel),
  grants:
    evaluation.grants?.map(({ applicability, grantee }) => ({
      grantee,
      applicability: toApplicability(applicability)
    })) ?? null,
  missing: evaluation.missing.map(describeMissing),
  deciding: deciding(evaluation).map((spoken) => ({ ...toReference(spoken), grants: grantsOf(spoken.statement) })),
  nearest: nearestOf(evaluation)
})
