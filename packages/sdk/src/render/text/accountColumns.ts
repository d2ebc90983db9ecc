import type { AnswerAccount, AnswerCheck, AnswerPolicyType } from "../../check/Answer.ts"
import { columns, type Layout } from "./columns.ts"
import { type Line, line } from "./Line.ts"
import { policyTypeLines } from "./policyTypeLines.ts"
import { either, markOfDecision } from "./words.ts"

// AWS's order: what can only limit comes before what can allow.
const order: ReadonlyArray<AnswerPolicyType["policyType"]> = [
  "SERVICE_CONTROL_POLICY",
  "RESOURCE_CONTROL_POLICY",
  "PERMISSIONS_BOUNDARY",
  "IDENTITY_BASED_POLICY",
  "SESSION_POLICY",
  "RESOURCE_BASED_POLICY",
  "ROLE_TRUST_POLICY",
  "BLOCK_PUBLIC_ACCESS",
  "VPC_ENDPOINT_POLICY"
]

const inOrder = (types: ReadonlyArray<AnswerPolicyType>): ReadonlyArray<AnswerPolicyType> =>
  types.toSorted((left, right) => order.indexOf(left.policyType) - order.indexOf(right.policyType))

const exclusion = ({ exclusion: reason }: AnswerAccount): ReadonlyArray<Line> =>
  reason === null ? [] : [line("  ■ a rule of the service: refused", "red"), line(`    ${reason}`)]

const body = (account: AnswerAccount, below: string): ReadonlyArray<Line> => [
  ...exclusion(account),
  ...inOrder(account.policyTypes).flatMap((type) => policyTypeLines(type, below))
]

const decision = (account: AnswerAccount): Line => {
  const { sign, style } = markOfDecision(account.decision)
  return line(`${sign} ${either(account.admits)}`, style)
}

const headings: Readonly<Record<AnswerCheck["mode"], (check: AnswerCheck) => readonly [Line[], Line[]]>> = {
  "cross-account": ({ trustedAccount, trustingAccount }) => [
    [line(`Trusted account ${trustedAccount?.account} (the caller's)`, "bold"), ...decisionOf(trustedAccount)],
    [line(`Trusting account ${trustingAccount.account} (the resource's)`, "bold"), decision(trustingAccount)]
  ],
  "same-account": ({ trustedAccount }) => [
    [line(`Account ${trustedAccount?.account}: the caller`, "bold")],
    [line(`Account ${trustedAccount?.account}: the resource`, "bold")]
  ],
  "resource-only": ({ trustingAccount }) => [
    [line("The caller belongs to no account", "bold")],
    [line(`Account ${trustingAccount.account ?? "unknown"} (the resource's)`, "bold"), decision(trustingAccount)]
  ],
  "unknown-owner": ({ trustedAccount }) => [
    [line(`Account ${trustedAccount?.account} (the caller's)`, "bold")],
    [line("The resource's account: unknown", "bold")]
  ]
}

const decisionOf = (account: AnswerAccount | null): ReadonlyArray<Line> => (account === null ? [] : [decision(account)])

const endpoint = ({ vpcEndpoint }: AnswerCheck, below: string): ReadonlyArray<Line> =>
  vpcEndpoint === null ? [] : [line(""), line("On the way", "bold"), ...policyTypeLines(vpcEndpoint, below)]

/** The two sides of a check beside each other, policy types in AWS's order, a VPC endpoint between them. */
export const accountColumns = (check: AnswerCheck, below: string, layout: Layout): ReadonlyArray<string> => {
  const [left, right] = headings[check.mode](check)
  const caller = check.trustedAccount === null ? [] : body(check.trustedAccount, below)
  return columns(
    [...left, ...caller, ...endpoint(check, below)],
    [...right, ...body(check.trustingAccount, below)],
    layout
  )
}
