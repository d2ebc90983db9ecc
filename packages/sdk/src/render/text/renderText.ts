import type { Answer, AnswerCheck } from "../../check/Answer.ts"
import { accountColumns } from "./accountColumns.ts"
import { type Layout, wrap } from "./columns.ts"
import { visible } from "./Line.ts"
import { coloured, plain } from "./paint.ts"
import { commonFolder } from "./places.ts"
import { callerName } from "./callerName.ts"
import { sentences } from "./sentence.ts"
import { statementSections } from "./statementSections.ts"
import { either, markOfDecision } from "./words.ts"

/** How wide a rendering may be, in columns of a terminal, and whether it is coloured. */
export interface TextOptions {
  readonly width: number
  readonly colour: boolean
}

type Lines = ReadonlyArray<string>

const headline = ({ admits, decision, denied }: AnswerCheck | Answer, layout: Layout): string => {
  const { sign, style } = markOfDecision(decision)
  const word = decision === "Allow" ? "ALLOWED" : denied ? "DENIED" : "UNDETERMINED"
  return layout.paint.bold(layout.paint[style](`${sign} ${word} (${either(admits)})`))
}

const question = ({ request }: AnswerCheck, caller: string): Lines => [
  `  caller    ${visible(caller)}`,
  `  action    ${visible(request.action)}`,
  `  resource  ${visible(request.resource)}`
]

const bulleted = (heading: string, items: Lines, layout: Layout): Lines =>
  items.length === 0
    ? []
    : ["", layout.paint.bold(heading), ...items.flatMap((item) => wrap(`  - ${visible(item)}`, layout.width, "    "))]

const check = (found: AnswerCheck, caller: string, below: string, layout: Layout): Lines => [
  headline(found, layout),
  ...question(found, caller),
  "",
  ...accountColumns(found, below, layout),
  "",
  ...sentences(found).flatMap((sentence) => wrap(sentence, layout.width)),
  ...statementSections(found, layout),
  ...bulleted(
    "Missing",
    found.missing.map(({ description }) => description),
    layout
  ),
  ...bulleted("Notes", found.notes, layout)
]

const checks = (answer: Answer, caller: string, below: string, layout: Layout): Lines => {
  const [main, ...others] = answer.checks
  if (others.length === 0) return check(main!, caller, below, layout)
  return [
    `${headline(answer, layout)}  all ${answer.checks.length} checks of this call must allow`,
    ...answer.checks.flatMap((one, index) => [
      "",
      layout.paint.bold(`Check ${index + 1} of ${answer.checks.length}`),
      ...check(one, caller, below, layout)
    ])
  ]
}

/**
 * The answer for a person: both accounts beside each other, the statements that decided with their places, the
 * nearest statements of silent policies, and what the answer lacks or assumes. Pure, and free of terminal escapes
 * where `colour` is off.
 */
export const renderText = (answer: Answer, { colour, width }: TextOptions): string => {
  const layout: Layout = { width, paint: colour ? coloured : plain }
  const below = commonFolder(answer.checks)
  const folder = below === "" ? [] : ["", layout.paint.dim(`Policies are in ${visible(below)}`)]
  const assumed = bulleted("This answer assumes that these context keys are absent", answer.assumedAbsent, layout)
  return `${[...checks(answer, callerName(answer.request.principal), below, layout), ...assumed, ...folder].join("\n")}\n`
}
