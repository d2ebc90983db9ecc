import type { AnswerDeciding, AnswerLevel, AnswerPolicyType, AnswerStatementReference } from "../../check/Answer.ts"
import type { Messages } from "../../messages/catalogue.ts"
import { type Line, line, visible } from "./Line.ts"
import { place } from "./places.ts"
import { statementName } from "./statementLines.ts"
import { markOf, markOfDecision, nameOf } from "./words.ts"

type Spoken = Pick<AnswerStatementReference, "location" | "policy">

const most = 3

const heading = "    "
const deep = "      "

// AWS's surprise: naming an account allows nothing by itself, its own policies must allow as well.
const strength = ({ grants }: AnswerDeciding, indent: string): ReadonlyArray<Line> =>
  grants?.length === 1 && grants[0] === "delegates"
    ? [line(`${indent}leaves it to the account's own policies`, "dim")]
    : []

const where = ({ location, policy }: Spoken, below: string, indent: string): ReadonlyArray<Line> =>
  location.file === null ? [] : [line(`${indent}${place(location, policy, below)}`, "dim")]

const statement = (deciding: AnswerDeciding, below: string, indent: string): ReadonlyArray<Line> => [
  line(`${indent}${deciding.effect} ${statementName(deciding)}`),
  ...strength(deciding, `${indent}  `),
  ...where(deciding, below, `${indent}  `)
]

const first = (deciding: ReadonlyArray<AnswerDeciding>, below: string, indent: string): ReadonlyArray<Line> => [
  ...deciding.slice(0, most).flatMap((one) => statement(one, below, indent)),
  ...(deciding.length > most ? [line(`${indent}and ${deciding.length - most} more`)] : [])
]

const level = (
  type: AnswerPolicyType,
  { decision, node }: AnswerLevel,
  below: string,
  messages: Messages
): ReadonlyArray<Line> => {
  const mark = markOfDecision(decision, messages)
  const title = line(`${heading}${mark.sign} ${visible(node ?? "")}: ${mark.word}`, mark.style)
  return [
    title,
    ...first(
      type.deciding.filter((one) => one.node === node),
      below,
      deep
    )
  ]
}

const mayApply = (type: AnswerPolicyType, below: string): ReadonlyArray<Line> =>
  type.levels
    .flatMap(({ policies }) => policies)
    .flatMap(({ name, statements }) => statements.map((one) => ({ ...one, policy: name })))
    .filter(({ applicability }) => applicability === "unknown")
    .slice(0, most)
    .flatMap((one) => [line(`${heading}${one.effect} ${statementName(one)} may apply`), ...where(one, below, deep)])

const nearest = ({ nearest: miss }: AnswerPolicyType, below: string): ReadonlyArray<Line> =>
  miss === null
    ? []
    : [
        line(`    nearest: ${statementName(miss)}`),
        line(`    its ${miss.element} does not fit`),
        ...where({ ...miss, location: miss.elementLocation }, below, deep)
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
export const policyTypeLines = (type: AnswerPolicyType, below: string, messages: Messages): ReadonlyArray<Line> => {
  const mark = markOf(type, messages)
  const levels = type.state === "unknown" ? [] : type.levels.filter(({ node }) => node !== null)
  return [
    line(`  ${mark.sign} ${nameOf(type, messages)}: ${mark.word}`, mark.style),
    ...reason(type),
    ...(levels.length > 0
      ? levels.flatMap((one) => level(type, one, below, messages))
      : first(type.deciding, below, heading)),
    ...grants(type),
    ...mayApply(type, below),
    ...nearest(type, below)
  ]
}
