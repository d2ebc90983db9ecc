import type { AnswerAccount, AnswerCheck, AnswerPolicyType } from "../../check/Answer.ts"
import { columns, type Layout } from "./columns.ts"
import { type Line, line } from "./Line.ts"
import { policyTypeLines } from "./policyTypeLines.ts"
import { markOfDecision } from "./words.ts"
import type { Messages } from "../../messages/catalogue.ts"
import { obstacleText } from "../../messages/remark/remarkText.ts"

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

const exclusion = ({ exclusion: refusal }: AnswerAccount, messages: Messages): ReadonlyArray<Line> =>
  refusal === null
    ? []
    : [line(`  ■ ${messages.say["service-rule"]({})}`, "red"), line(`    ${obstacleText(refusal, messages)}`)]

const body = (account: AnswerAccount, below: string, messages: Messages): ReadonlyArray<Line> => [
  ...exclusion(account, messages),
  ...inOrder(account.policyTypes).flatMap((type) => policyTypeLines(type, below, messages))
]

const decision = (account: AnswerAccount, messages: Messages): Line => {
  const { sign, style } = markOfDecision(account.decision, messages)
  return line(`${sign} ${messages.words.either(account.admits)}`, style)
}

type Heading = (check: AnswerCheck, messages: Messages) => readonly [Line[], Line[]]

const head = (text: string): Line => line(text, "bold")

const named = (account: AnswerAccount | null): { readonly account: string } => ({ account: account?.account ?? "?" })

const headings: Readonly<Record<AnswerCheck["mode"], Heading>> = {
  "cross-account": ({ trustedAccount, trustingAccount }, messages) => [
    [head(messages.say["heading.trusted"](named(trustedAccount))), ...decisionOf(trustedAccount, messages)],
    [head(messages.say["heading.trusting"](named(trustingAccount))), decision(trustingAccount, messages)]
  ],
  "same-account": ({ trustedAccount }, { say }) => [
    [head(say["heading.caller"](named(trustedAccount)))],
    [head(say["heading.resource"](named(trustedAccount)))]
  ],
  "resource-only": ({ trustingAccount }, messages) => [
    [head(messages.say["heading.no-account"]({}))],
    [
      head(messages.say["heading.owner"]({ account: trustingAccount.account ?? messages.words.mark.Undetermined })),
      decision(trustingAccount, messages)
    ]
  ],
  "unknown-owner": ({ trustedAccount }, { say }) => [
    [head(say["heading.caller-account"](named(trustedAccount)))],
    [head(say["heading.unknown-owner"]({}))]
  ]
}

const decisionOf = (account: AnswerAccount | null, messages: Messages): ReadonlyArray<Line> =>
  account === null ? [] : [decision(account, messages)]

const endpoint = ({ vpcEndpoint }: AnswerCheck, below: string, messages: Messages): ReadonlyArray<Line> =>
  vpcEndpoint === null
    ? []
    : [line(""), head(messages.say["heading.endpoint"]({})), ...policyTypeLines(vpcEndpoint, below, messages)]

/** The two sides of a check beside each other, policy types in AWS's order, a VPC endpoint between them. */
export const accountColumns = (check: AnswerCheck, below: string, layout: Layout): ReadonlyArray<string> => {
  const { messages } = layout
  const [left, right] = headings[check.mode](check, messages)
  const caller = check.trustedAccount === null ? [] : body(check.trustedAccount, below, messages)
  return columns(
    [...left, ...caller, ...endpoint(check, below, messages)],
    [...right, ...body(check.trustingAccount, below, messages)],
    layout
  )
}
