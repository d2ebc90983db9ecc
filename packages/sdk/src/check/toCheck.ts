import { Admits, type Considered, type Evaluation, explain } from "@countersign/engine"
import type { AnswerAccount, AnswerCheck, AnswerCheckRequest } from "./Answer.ts"
import { describeNote, describeObstacle } from "./describeRemark.ts"
import { describeMissing } from "./describeMissing.ts"
import { toExplanation } from "./toExplanation.ts"
import { toPolicyType, verdictOf } from "./toPolicyType.ts"

const toAccount = ({ account, admits, exclusion, policyTypes }: Evaluation.AccountEvaluation): AnswerAccount => ({
  account: account ?? null,
  ...verdictOf(admits),
  exclusion: exclusion === undefined ? null : describeObstacle(exclusion),
  policyTypes: policyTypes.map(toPolicyType)
})

/** One check with its proof, as data. */
export const toCheck = (
  evaluation: Evaluation.Evaluation,
  { applied, context }: Considered,
  request: AnswerCheckRequest
): AnswerCheck => ({
  ...verdictOf(evaluation.admits),
  denied: !Admits.mayAllow(evaluation.admits),
  mode: evaluation.mode,
  request,
  trustedAccount: evaluation.trustedAccount === undefined ? null : toAccount(evaluation.trustedAccount),
  trustingAccount: toAccount(evaluation.trustingAccount),
  vpcEndpoint: evaluation.vpcEndpoint === undefined ? null : toPolicyType(evaluation.vpcEndpoint),
  determining: evaluation.determining,
  missing: evaluation.missing.map(describeMissing),
  notes: evaluation.notes.map(describeNote),
  ...toExplanation(request, explain(applied, context, evaluation), evaluation)
})
