import { messages as languages } from "../../messages/messages.ts"
import type { OperationAnswer, OperationCheck } from "../../operations/checkOperation.ts"
import { briefCheck } from "./briefCheck.ts"
import { callerName } from "./callerName.ts"
import type { Layout } from "./columns.ts"
import { planSection } from "./explanationSections.ts"
import { visible } from "./Line.ts"
import { coloured, plain } from "./paint.ts"
import { commonFolder } from "./places.ts"
import { headline, renderText, type TextOptions } from "./renderText.ts"
import { markOfDecision } from "./words.ts"

type Lines = ReadonlyArray<string>

const opening = (answer: OperationAnswer, layout: Layout): string => {
  const { checks, operation } = answer
  const needs = layout.messages.say["operation.needs"]({ operation, count: checks.length })
  return `${headline(answer, layout)}  ${needs}`
}

const title = (found: OperationCheck, index: number, layout: Layout): string => {
  const { sign, style } = markOfDecision(found.decision, layout.messages)
  const purpose = layout.messages.say[`purpose.${found.purpose}`]({})
  return `${layout.paint[style](sign)} ${layout.paint.bold(`${index + 1}. ${purpose}`)}`
}

const brief = (found: OperationCheck, index: number, below: string, layout: Layout): Lines => [
  "",
  title(found, index, layout),
  ...briefCheck(found.checks[0]!, callerName(found.request.principal, layout.messages), below, layout),
  layout.paint.dim(`    ${layout.messages.say["operation.why"](found)}`)
]

const whole = (found: OperationCheck, index: number, options: TextOptions, layout: Layout): Lines => [
  "",
  layout.paint.bold(layout.messages.say["operation.in-full"]({ index: index + 1, purpose: found.purpose })),
  renderText(found, options).trimEnd()
]

/** An operation for a person: every check with its accounts in brief, then in full those that do not allow. */
export const renderOperation = (answer: OperationAnswer, options: TextOptions): string => {
  const { colour, language = "en", width } = options
  const layout: Layout = { width, paint: colour ? coloured : plain, messages: languages[language] }
  const below = commonFolder(answer.checks.flatMap(({ checks }) => checks))
  const lines = [
    opening(answer, layout),
    ...answer.checks.flatMap((found, index) => brief(found, index, below, layout)),
    ...(below === "" ? [] : ["", layout.paint.dim(layout.messages.say.folder({ folder: visible(below) }))]),
    ...answer.checks.flatMap((found, index) =>
      found.decision === "Allow" ? [] : whole(found, index, options, layout)
    ),
    ...planSection(answer.plan, layout)
  ]
  return `${lines.join("\n")}\n`
}
