import { Admits, type Considered, type Evaluation, explain } from "@countersign/engine"
import type { AnswerAccount, AnswerCheck, AnswerCheckRequest } from "./Answer.ts"
import { describeMissing } from "./describeMissing.ts"
import { toExplanation } from "./toExplanation.ts"
import { toPolicyType, verdictOf } from "./toPolicyType.ts"

const toAccount = ({ account, admits, exclusion, policyTypes }: Evaluation.AccountEvaluation): AnswerAccount => ({
  account: account ?? null,
  ...verdictOf(admits),
  exclusion: exclusion ?? null,
  policyTypes: policyTypes.map(toPolicyType)
})

/** The notes of a check, then those of the elements that were read in a way AWS's pages leave open. */
const notesOf = (evaluation: Evaluation.Evaluation): ReadonlyArray<string> => {
  const { trustedAccount, trustingAccount, vpcEndpoint } = evaluation
  const types = [
    ...(trustedAccount?.policyTypes ?? []),
    ...trustingAccount.policyTypes,
    ...(vpcEndpoint === undefined ? [] : [vpcEndpoint])
  ]
  const elements = types
    .flatMap(({ sets }) => sets)
    .flatMap(({ policies }) => policies)
    .flatMap(({ statements }) => statements)
    .flatMap((statement) => statement.elements)
  return [...new Set([...evaluation.notes, ...elements.flatMap(({ notes }) => notes)])]
}

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
  notes: notesOf(evaluation),
  ...toExplanation(request, explain(applied, context, evaluation), evaluation)
})
