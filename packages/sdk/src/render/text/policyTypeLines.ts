import type { AnswerDeciding, AnswerLevel, AnswerPolicyType } from "../../check/Answer.ts"
import { type Line, line, visible } from "./Line.ts"
import { place } from "./places.ts"
import { statementName } from "./statementLines.ts"
import { markOf, markOfDecision, nameOf } from "./words.ts"

const most = 3

const deepIndent = "      "

// Of a grant inside one account, AWS's surprise: naming the account allows nothing by itself.
const strength = ({ grants }: AnswerDeciding): ReadonlyArray<Line> =>
  grants?.length === 1 && grants[0] === "delegates"
    ? [line(`${deepIndent}names the account: its own policies must allow too`, "dim")]
    : []

const statement = (deciding: AnswerDeciding, below: string): ReadonlyArray<Line> => [
  line(`    ${deciding.effect} ${statementName(deciding)}`),
  ...strength(deciding),
  line(`${deepIndent}${place(deciding.location, deciding.policy, below)}`, "dim")
]

const first = (deciding: ReadonlyArray<AnswerDeciding>, below: string): ReadonlyArray<Line> => [
  ...deciding.slice(0, most).flatMap((one) => statement(one, below)),
  ...(deciding.length > most ? [line(`    and ${deciding.length - most} more`)] : [])
]

const level = (type: AnswerPolicyType, { decision, node }: AnswerLevel, below: string): ReadonlyArray<Line> => {
  const mark = markOfDecision(decision)
  const heading = line(`    ${mark.sign} ${visible(node ?? "")}: ${mark.word}`, mark.style)
  return [
    heading,
    ...first(
      type.deciding.filter((one) => one.node === node),
      below
    )
  ]
}

const mayApply = (type: AnswerPolicyType, below: string): ReadonlyArray<Line> =>
  type.levels
    .flatMap(({ policies }) => policies)
    .flatMap(({ name, statements }) => statements.map((one) => ({ ...one, policy: name })))
    .filter(({ applicability }) => applicability === "unknown")
    .slice(0, most)
    .flatMap((one) => [
      line(`    ${one.effect} ${statementName(one)} may apply`),
      line(`${deepIndent}${place(one.location, one.policy, below)}`, "dim")
    ])

const nearest = ({ nearest: miss }: AnswerPolicyType, below: string): ReadonlyArray<Line> =>
  miss === null
    ? []
    : [
        line(`    nearest: ${statementName(miss)}`),
        line(`    its ${miss.element} does not fit`),
        line(`${deepIndent}${place(miss.elementLocation, miss.policy, below)}`, "dim")
      ]

const grants = ({ decision, grants: held }: AnswerPolicyType): ReadonlyArray<Line> =>
  decision === "Allow"
    ? (held ?? [])
        .filter(({ applicability }) => applicability === "applies")
        .map(({ grantee }) => line(`    grant to ${visible(grantee)}`))
    : []

const reason = (type: AnswerPolicyType): ReadonlyArray<Line> => {
  if (type.reason !== null) return [line(`    ${type.reason}`, "dim")]
  if (type.state === "unknown") return [line("    not known", "dim")]
  if (type.state !== "none" || type.levels.some(({ node }) => node !== null)) return []
  return [line(`    ${type.policyType === "SESSION_POLICY" ? "none passed" : "none attached"}`, "dim")]
}

/** What one policy type says: mark, word, and the statements that decided or came nearest, with their places. */
export const policyTypeLines = (type: AnswerPolicyType, below: string): ReadonlyArray<Line> => {
  const mark = markOf(type)
  const levels = type.state === "unknown" ? [] : type.levels.filter(({ node }) => node !== null)
  return [
    line(`  ${mark.sign} ${nameOf(type)}: ${mark.word}`, mark.style),
    ...reason(type),
    ...(levels.length > 0 ? levels.flatMap((one) => level(type, one, below)) : first(type.deciding, below)),
    ...grants(type),
    ...mayApply(type, below),
    ...nearest(type, below)
  ]
}
