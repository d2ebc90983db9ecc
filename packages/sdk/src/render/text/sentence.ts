import type { Evaluation } from "@countersign/engine"
import type { AnswerAccount, AnswerCheck } from "../../check/Answer.ts"
import type { Catalogue, Messages } from "../../messages/catalogue.ts"

/** A party of a cross-account request; `null` is the VPC endpoint. */
type Side = readonly [name: string | null, decision: AnswerAccount["decision"]]

const sides = ({ trustedAccount, trustingAccount, vpcEndpoint }: AnswerCheck): ReadonlyArray<Side> => [
  [trustedAccount?.account ?? "", trustedAccount?.decision ?? "Allow"],
  ...(vpcEndpoint === null ? [] : ([[null, vpcEndpoint.decision]] as const)),
  [trustingAccount.account ?? "", trustingAccount.decision]
]

/** Why a silence denies: the parties that would have had to speak. */
const crossAccount = (check: AnswerCheck, say: Catalogue): string => {
  const endpoint = check.vpcEndpoint !== null
  if (check.decision === "Allow") return say["rule.both-do"]({ endpoint })
  const silent = sides(check)
    .filter(([, decision]) => decision !== "Allow" && decision !== "Undetermined")
    .map(([name]) => name)
  return silent.length === 0 ? say["rule.both"]({ endpoint }) : say["rule.both-do-not"]({ endpoint, silent })
}

const grantors: ReadonlySet<Evaluation.Layer> = new Set(["IDENTITY_BASED_POLICY", "RESOURCE_BASED_POLICY"])

const granting = ({ trustedAccount, trustingAccount }: AnswerCheck): ReadonlyArray<Evaluation.Layer> =>
  [...(trustedAccount?.policyTypes ?? []), ...trustingAccount.policyTypes]
    .filter(
      ({ deciding, decision, policyType }) => grantors.has(policyType) && decision === "Allow" && deciding.length > 0
    )
    .map(({ policyType }) => policyType)

/** Of one account, what an allow needs: for most resources either kind of policy, for roles and keys the resource's. */
const sameAccount = (check: AnswerCheck, say: Catalogue): string => {
  const required = check.trustingAccount.policyTypes.some(
    ({ grants, policyType }) => grants !== null || policyType === "ROLE_TRUST_POLICY"
  )
  if (required) return say["rule.own-policy"]({})
  if (check.decision !== "Allow") return say["rule.either-unless"]({})
  const policyTypes = granting(check)
  return policyTypes.length === 0 ? say["rule.either"]({}) : say["rule.either-here"]({ policyTypes })
}

const rules: Readonly<Record<AnswerCheck["mode"], (check: AnswerCheck, say: Catalogue) => string>> = {
  "cross-account": crossAccount,
  "same-account": sameAccount,
  "resource-only": (_, say) => say["rule.resource-only"]({}),
  "unknown-owner": (_, say) => say["rule.unknown-owner"]({})
}

const determining = (
  { decision, denied, determining: policyTypes }: AnswerCheck,
  say: Catalogue
): ReadonlyArray<string> => {
  if (!denied || policyTypes.length === 0) return []
  return [say[decision === "ExplicitDeny" ? "determining.explicit" : "determining.silent"]({ policyTypes })]
}

const open = ({ admits: decisions, decision, denied }: AnswerCheck, say: Catalogue): ReadonlyArray<string> => {
  if (decision !== "Undetermined") return []
  return [say[denied ? "open.denied" : "open.undetermined"]({ decisions })]
}

/** Why a check came out as it did, in sentences. */
export const sentences = (check: AnswerCheck, { say }: Messages): ReadonlyArray<string> => {
  const rule = rules[check.mode](check, say)
  return check.decision === "ExplicitDeny"
    ? determining(check, say)
    : [rule, ...determining(check, say), ...open(check, say)]
}
