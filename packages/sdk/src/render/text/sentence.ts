import type { Evaluation } from "@countersign/engine"
import type { AnswerAccount, AnswerCheck } from "../../check/Answer.ts"
import { both, determinantName, either, policyTypeNames } from "./words.ts"

type Side = readonly [name: string, decision: AnswerAccount["decision"]]

const sides = ({ trustedAccount, trustingAccount, vpcEndpoint }: AnswerCheck): ReadonlyArray<Side> => [
  [`account ${trustedAccount?.account}`, trustedAccount?.decision ?? "Allow"],
  ...(vpcEndpoint === null ? [] : ([["the VPC endpoint", vpcEndpoint.decision]] as const)),
  [`account ${trustingAccount.account}`, trustingAccount.decision]
]

const does = (names: ReadonlyArray<string>): string => (names.length === 1 ? "does not" : "do not")

/** Why a silence denies: the parties that would have had to speak. */
const crossAccount = (check: AnswerCheck): string => {
  const parties =
    check.vpcEndpoint === null ? "both accounts must allow" : "both accounts and the VPC endpoint must allow"
  if (check.decision === "Allow") return `Two accounts: ${parties}, and they do.`
  const silent = sides(check)
    .filter(([, decision]) => decision !== "Allow" && decision !== "Undetermined")
    .map(([name]) => name)
  return silent.length === 0
    ? `Two accounts: ${parties}.`
    : `Two accounts: ${parties}, and ${both(silent)} ${does(silent)}.`
}

const ownPolicyAlone = "the policy on the resource must allow, by itself or by handing on to the account"

const eitherPolicy = "an allow in an identity-based policy or in the resource-based policy suffices"

const grantors: ReadonlySet<Evaluation.Layer> = new Set(["IDENTITY_BASED_POLICY", "RESOURCE_BASED_POLICY"])

const granting = ({ trustedAccount, trustingAccount }: AnswerCheck): ReadonlyArray<string> =>
  [...(trustedAccount?.policyTypes ?? []), ...trustingAccount.policyTypes]
    .filter(
      ({ deciding, decision, policyType }) => grantors.has(policyType) && decision === "Allow" && deciding.length > 0
    )
    .map(({ policyType }) => policyTypeNames[policyType])

/** Of one account, what an allow needs: for most resources either kind of policy, for roles and keys the resource's. */
const sameAccount = (check: AnswerCheck): string => {
  const required = check.trustingAccount.policyTypes.some(
    ({ grants, policyType }) => grants !== null || policyType === "ROLE_TRUST_POLICY"
  )
  if (required) return `One account: ${ownPolicyAlone}.`
  if (check.decision !== "Allow")
    return `One account: ${eitherPolicy}, unless a policy that limits is silent or denies.`
  const names = granting(check)
  return `One account: ${eitherPolicy}${names.length === 0 ? "" : `. Here: ${both(names)}`}.`
}

const rules: Readonly<Record<AnswerCheck["mode"], (check: AnswerCheck) => string>> = {
  "cross-account": crossAccount,
  "same-account": sameAccount,
  "resource-only": () => "The caller belongs to no account: the resource's side alone must allow.",
  "unknown-owner": () =>
    "Nobody says who owns the resource: in the caller's account one side may suffice, in another both must allow."
}

const determining = ({ decision, determining: types, denied }: AnswerCheck): ReadonlyArray<string> => {
  if (!denied || types.length === 0) return []
  const names = types.map(determinantName)
  return decision === "ExplicitDeny"
    ? [`An explicit deny overrides every allow: ${both(names)}.`]
    : [`Denied for want of an allow: ${both(names)}.`]
}

const open = ({ admits, decision, denied }: AnswerCheck): ReadonlyArray<string> => {
  if (decision !== "Undetermined") return []
  return denied ? [`Denied whatever is unknown: ${either(admits)}.`] : [`What is known leaves open: ${either(admits)}.`]
}

/** Why a check came out as it did, in sentences. */
export const sentences = (check: AnswerCheck): ReadonlyArray<string> => {
  const rule = rules[check.mode](check)
  return check.decision === "ExplicitDeny" ? determining(check) : [rule, ...determining(check), ...open(check)]
}
