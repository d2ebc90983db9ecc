import type { AnswerDeciding, AnswerLevel, AnswerPolicyType, AnswerStatementReference } from "../../check/Answer.ts"
import type { Messages } from "../../messages/catalogue.ts"
import { reasonText } from "../../messages/remark/remarkText.ts"
import { type Line, line, visible } from "./Line.ts"
import { place } from "./places.ts"
import { statementName } from "./statementLines.ts"
import { markOf, markOfDecision, nameOf } from "./words.ts"

type Spoken = Pick<AnswerStatementReference, "location" | "policy">

const most = 3

const heading = "    "
const deep = "      "

// AWS's surprise: naming an account allows nothing by itself, its own policies must allow as well.
const strength = ({ grants }: AnswerDeciding, indent: string, { say }: Messages): ReadonlyArray<Line> =>
  grants?.length === 1 && grants[0] === "delegates" ? [line(`${indent}${say["type.delegates"]({})}`, "dim")] : []

const where = ({ location, policy }: Spoken, below: string, indent: string): ReadonlyArray<Line> =>
  location.file === null ? [] : [line(`${indent}${place(location, policy, below)}`, "dim")]

const statement = (
  deciding: AnswerDeciding,
  below: string,
  indent: string,
  messages: Messages
): ReadonlyArray<Line> => [
  line(`${indent}${deciding.effect} ${statementName(deciding, messages)}`),
  ...strength(deciding, `${indent}  `, messages),
  ...where(deciding, below, `${indent}  `)
]

const first = (
  deciding: ReadonlyArray<AnswerDeciding>,
  below: string,
  indent: string,
  messages: Messages
): ReadonlyArray<Line> => [
  ...deciding.slice(0, most).flatMap((one) => statement(one, below, indent, messages)),
  ...(deciding.length > most ? [line(`${indent}${messages.say["type.more"]({ count: deciding.length - most })}`)] : [])
]

const level = (
  type: AnswerPolicyType,
  { decision, node }: AnswerLevel,
  below: string,
  messages: Messages
): ReadonlyArray<Line> => {
  const mark = markOfDecision(decision, messages)
  const title = line(`${heading}${mark.sign} ${visible(node ?? "")}: ${mark.word}`, mark.style)
  const here = type.deciding.filter((one) => one.node === node)
  return [title, ...first(here, below, deep, messages)]
}

const mayApply = (type: AnswerPolicyType, below: string, messages: Messages): ReadonlyArray<Line> =>
  type.levels
    .flatMap(({ policies }) => policies)
    .flatMap(({ name, statements }) => statements.map((one) => ({ ...one, policy: name })))
    .filter(({ applicability }) => applicability === "unknown")
    .slice(0, most)
    .flatMap((one) => {
      const { effect } = one
      const text = messages.say["type.may-apply"]({ effect, statement: statementName(one, messages) })
      return [line(`${heading}${text}`), ...where(one, below, deep)]
    })

const nearest = ({ nearest: miss }: AnswerPolicyType, below: string, messages: Messages): ReadonlyArray<Line> =>
  miss === null
    ? []
    : [
        line(`${heading}${messages.say["type.nearest"]({ statement: statementName(miss, messages) })}`),
        line(`${heading}${messages.say["type.does-not-fit"](miss)}`),
        ...where({ ...miss, location: miss.elementLocation }, below, deep)
      ]

const grants = ({ decision, grants: held }: AnswerPolicyType, { say }: Messages): ReadonlyArray<Line> =>
  decision === "Allow"
    ? (held ?? [])
        .filter(({ applicability }) => applicability === "applies")
        .map(({ grantee }) => line(`${heading}${say["type.grant"]({ grantee: visible(grantee) })}`))
    : []

const absent = (type: AnswerPolicyType): "type.none-attached" | "type.none-passed" =>
  type.policyType === "SESSION_POLICY" ? "type.none-passed" : "type.none-attached"

const reason = (type: AnswerPolicyType, messages: Messages): ReadonlyArray<Line> => {
  const { say } = messages
  if (type.reason !== null) return [line(`${heading}${visible(reasonText(type.reason, messages))}`, "dim")]
  if (type.state === "unknown") return [line(`${heading}${say["type.not-known"]({})}`, "dim")]
  if (type.state !== "none" || type.levels.some(({ node }) => node !== null)) return []
  return [line(`${heading}${say[absent(type)]({})}`, "dim")]
}

/** What one policy type says: mark, word, and the statements that decided or came nearest, with their places. */
export const policyTypeLines = (type: AnswerPolicyType, below: string, messages: Messages): ReadonlyArray<Line> => {
  const mark = markOf(type, messages)
  const levels = type.state === "unknown" ? [] : type.levels.filter(({ node }) => node !== null)
  return [
    line(`  ${mark.sign} ${nameOf(type, messages)}: ${mark.word}`, mark.style),
    ...reason(type, messages),
    ...(levels.length > 0
      ? levels.flatMap((one) => level(type, one, below, messages))
      : first(type.deciding, below, heading, messages)),
    ...grants(type, messages),
    ...mayApply(type, below, messages),
    ...nearest(type, below, messages)
  ]
}
