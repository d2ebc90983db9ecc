import type { AnswerAccount, AnswerCheck, AnswerPolicyType } from "../../check/Answer.ts"
import { missingSentence } from "../../check/describeMissing.ts"
import { type Layout, wrap } from "./columns.ts"
import { line, painted, visible } from "./Line.ts"
import { place, policyTypesOf } from "./places.ts"
import { statementName } from "./statementLines.ts"
import { markOfDecision, nameOf } from "./words.ts"

type Lines = ReadonlyArray<string>

const granting: ReadonlySet<AnswerPolicyType["policyType"]> = new Set([
  "IDENTITY_BASED_POLICY",
  "RESOURCE_BASED_POLICY",
  "ROLE_TRUST_POLICY"
])

// Of the policy types that only limit, an allow says nothing that a reader asks for.
const spoke = ({ decision, policyType }: AnswerPolicyType): boolean =>
  decision === "ExplicitDeny" || granting.has(policyType)

const shown = 2

const statements = (types: ReadonlyArray<AnswerPolicyType>, below: string, { messages, paint }: Layout): Lines =>
  types
    .filter(spoke)
    .flatMap((type) =>
      type.deciding
        .slice(0, shown)
        .flatMap((one) => [
          `      ${nameOf(type, messages)} › ${one.effect} ${statementName(one, messages)}`,
          `        ${painted(line(place(one.location, one.policy, below), "dim"), paint)}`
        ])
    )

const said = ({ admits, decision }: Pick<AnswerCheck, "admits" | "decision">, { messages, paint }: Layout): string => {
  const { sign, style } = markOfDecision(decision, messages)
  return paint[style](`${sign} ${messages.words.either(admits)}`)
}

const oneAccount = (check: AnswerCheck, name: string, below: string, layout: Layout): Lines => [
  `    ${name}: ${said(check, layout)}`,
  ...statements(policyTypesOf(check), below, layout)
]

const idOf = ({ account }: AnswerAccount): { readonly account: string } => ({ account: account ?? "?" })

const twoAccounts = ({ trustedAccount, trustingAccount }: AnswerCheck, below: string, layout: Layout): Lines => [
  ...(trustedAccount === null
    ? []
    : [
        `    ${layout.messages.say["brief.trusted"](idOf(trustedAccount))}: ${said(trustedAccount, layout)}`,
        ...statements(trustedAccount.policyTypes, below, layout)
      ]),
  `    ${layout.messages.say["brief.trusting"](idOf(trustingAccount))}: ${said(trustingAccount, layout)}`,
  ...statements(trustingAccount.policyTypes, below, layout)
]

const accounts: Readonly<
  Record<AnswerCheck["mode"], (check: AnswerCheck, below: string, layout: Layout) => ReadonlyArray<string>>
> = {
  "cross-account": twoAccounts,
  "resource-only": twoAccounts,
  "same-account": (check, below, layout) =>
    oneAccount(check, layout.messages.say["brief.account"](idOf(check.trustingAccount)), below, layout),
  "unknown-owner": (check, below, layout) =>
    oneAccount(check, layout.messages.say["brief.unknown-account"]({}), below, layout)
}

/** A check in a few lines: who asks for what, and what each account says, with the statements that decided. */
export const briefCheck = (check: AnswerCheck, caller: string, below: string, layout: Layout): Lines => [
  `    ${visible(layout.messages.say["brief.request"](check.request))}`,
  `    ${visible(layout.messages.say["brief.caller"]({ caller }))}`,
  ...accounts[check.mode](check, below, layout),
  ...(check.decision === "Undetermined"
    ? check.missing.flatMap((fact) => {
        const label = layout.messages.say["brief.missing"]({})
        return wrap(`      ${label}: ${visible(missingSentence(fact, layout.messages))}`, layout.width, "        ")
      })
    : [])
]
