import type { Answer, AnswerCheck } from "../../check/Answer.ts"
import { missingSentence } from "../../check/describeMissing.ts"
import type { Language } from "../../messages/catalogue.ts"
import { noteText } from "../../messages/remark/remarkText.ts"
import { messages as languages } from "../../messages/messages.ts"
import { accountColumns } from "./accountColumns.ts"
import { type Layout, wrap } from "./columns.ts"
import { labelled } from "./labelled.ts"
import { visible } from "./Line.ts"
import { coloured, plain } from "./paint.ts"
import { commonFolder } from "./places.ts"
import { callerName } from "./callerName.ts"
import { sentences } from "./sentence.ts"
import { statementSections } from "./statementSections.ts"
import { explanationSections, planSection } from "./explanationSections.ts"
import { markOfDecision } from "./words.ts"

/** How wide a rendering may be, in columns of a terminal, whether it is coloured, and in which language. */
export interface TextOptions {
  readonly width: number
  readonly colour: boolean
  readonly language?: Language
}

type Lines = ReadonlyArray<string>

/** The decision as the first words of a text. */
export const headline = (
  { admits, decision, denied }: Pick<AnswerCheck, "admits" | "decision" | "denied">,
  layout: Layout
): string => {
  const { say, words } = layout.messages
  const { sign, style } = markOfDecision(decision, layout.messages)
  const id = decision === "Allow" ? "headline.allowed" : denied ? "headline.denied" : "headline.undetermined"
  return layout.paint.bold(layout.paint[style](`${sign} ${say[id]({})} (${words.either(admits)})`))
}

const question = ({ request }: AnswerCheck, caller: string, { messages: { say } }: Layout): Lines => [
  labelled(say["label.caller"]({}), caller),
  labelled(say["label.action"]({}), request.action),
  labelled(say["label.resource"]({}), request.resource)
]

const bulleted = (heading: string, items: Lines, layout: Layout): Lines =>
  items.length === 0
    ? []
    : ["", layout.paint.bold(heading), ...items.flatMap((item) => wrap(`  - ${visible(item)}`, layout.width, "    "))]

const check = (found: AnswerCheck, caller: string, below: string, layout: Layout): Lines => [
  headline(found, layout),
  ...question(found, caller, layout),
  "",
  ...accountColumns(found, below, layout),
  "",
  ...sentences(found, layout.messages).flatMap((sentence) => wrap(sentence, layout.width)),
  ...statementSections(found, layout),
  ...explanationSections(found, layout),
  ...bulleted(
    layout.messages.say["heading.missing"]({}),
    found.missing.map((fact) => missingSentence(fact, layout.messages)),
    layout
  ),
  ...bulleted(
    layout.messages.say["heading.notes"]({}),
    found.notes.map((note) => noteText(note, layout.messages)),
    layout
  )
]

const checks = (answer: Answer, caller: string, below: string, layout: Layout): Lines => {
  const [main, ...others] = answer.checks
  if (others.length === 0) return check(main!, caller, below, layout)
  const { say } = layout.messages
  const count = answer.checks.length
  return [
    `${headline(answer, layout)}  ${say["headline.checks"]({ count })}`,
    ...answer.checks.flatMap((one, index) => [
      "",
      layout.paint.bold(say["heading.check"]({ index: index + 1, count })),
      ...check(one, caller, below, layout)
    ]),
    ...planSection(answer.plan, layout)
  ]
}

/**
 * The answer for a person: both accounts beside each other, the statements that decided with their places, the
 * nearest statements of silent policies, and what the answer lacks or assumes. Pure, and free of terminal escapes
 * where `colour` is off.
 */
export const renderText = (answer: Answer, { colour, language = "en", ...options }: TextOptions): string => {
  const layout: Layout = { width: options.width, paint: colour ? coloured : plain, messages: languages[language] }
  const { say } = layout.messages
  const below = commonFolder(answer.checks)
  const folder = below === "" ? [] : ["", layout.paint.dim(say.folder({ folder: visible(below) }))]
  const assumed = bulleted(say["heading.assumed"]({}), answer.assumedAbsent, layout)
  return `${[...checks(answer, callerName(answer.request.principal, layout.messages), below, layout), ...assumed, ...folder].join("\n")}\n`
}
