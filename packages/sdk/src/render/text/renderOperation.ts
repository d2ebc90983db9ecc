import { en } from "../../messages/en.ts"
import type { OperationAnswer, OperationCheck } from "../../operations/checkOperation.ts"
import { briefCheck } from "./briefCheck.ts"
import { callerName } from "./callerName.ts"
import type { Layout } from "./columns.ts"
import { planSection } from "./explanationSections.ts"
import { coloured, plain } from "./paint.ts"
import { commonFolder } from "./places.ts"
import { renderText, type TextOptions } from "./renderText.ts"
import { markOfDecision } from "./words.ts"

type Lines = ReadonlyArray<string>

const headline = ({ admits, checks, decision, denied, operation }: OperationAnswer, { paint }: Layout): string => {
  const { sign, style } = markOfDecision(decision, en)
  const word = decision === "Allow" ? "ALLOWED" : denied ? "DENIED" : "UNDETERMINED"
  const need = checks.length === 1 ? "one check" : `${checks.length} checks, which must all allow`
  return `${paint.bold(paint[style](`${sign} ${word} (${en.words.either(admits)})`))}  ${operation} needs ${need}`
}

const title = (found: OperationCheck, index: number, { paint }: Layout): string => {
  const { sign, style } = markOfDecision(found.decision, en)
  return `${paint[style](sign)} ${paint.bold(`${index + 1}. ${found.label}`)}`
}

const brief = (found: OperationCheck, index: number, below: string, layout: Layout): Lines => [
  "",
  title(found, index, layout),
  ...briefCheck(found.checks[0]!, callerName(found.request.principal, en), below, layout),
  layout.paint.dim(`    why: ${found.source}`)
]

const whole = (found: OperationCheck, index: number, options: TextOptions, layout: Layout): Lines => [
  "",
  layout.paint.bold(`Check ${index + 1}, ${found.label}, in full`),
  renderText(found, options).trimEnd()
]

/** An operation for a person: every check with its accounts in brief, then in full those that do not allow. */
export const renderOperation = (answer: OperationAnswer, options: TextOptions): string => {
  const layout: Layout = { width: options.width, paint: options.colour ? coloured : plain, messages: en }
  const below = commonFolder(answer.checks.flatMap(({ checks }) => checks))
  const lines = [
    headline(answer, layout),
    ...answer.checks.flatMap((found, index) => brief(found, index, below, layout)),
    ...(below === "" ? [] : ["", layout.paint.dim(`Policies are in ${below}`)]),
    ...answer.checks.flatMap((found, index) =>
      found.decision === "Allow" ? [] : whole(found, index, options, layout)
    ),
    ...planSection(answer.plan, layout)
  ]
  return `${lines.join("\n")}\n`
}
