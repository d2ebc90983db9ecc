import type { AnswerCheck } from "../../check/Answer.ts"
import type { Messages } from "../../messages/catalogue.ts"
import { messages as languages } from "../../messages/messages.ts"
import type { Path, PathHop, PathsAnswer } from "../../paths/findPaths.ts"
import { briefCheck } from "./briefCheck.ts"
import { callerName } from "./callerName.ts"
import { type Layout, wrap } from "./columns.ts"
import { labelled } from "./labelled.ts"
import { visible } from "./Line.ts"
import { coloured, type Paint, plain } from "./paint.ts"
import { commonFolder } from "./places.ts"
import type { TextOptions } from "./renderText.ts"
import { markOfDecision } from "./words.ts"

type Lines = ReadonlyArray<string>

const chainsOf = ({ chains, more }: PathsAnswer) => ({
  count: chains.length,
  roles: chains[0]?.hops.length ?? 0,
  more
})

interface Headline {
  readonly style: keyof Paint
  readonly text: (answer: PathsAnswer, messages: Messages) => string
}

const headlines: Readonly<Record<PathsAnswer["found"], Headline>> = {
  certain: {
    style: "green",
    text: (answer, { say }) => `✓ ${say["paths.certain"](chainsOf(answer))}`
  },
  perhaps: {
    style: "yellow",
    text: (answer, { say }) => `? ${say["paths.perhaps"](chainsOf(answer))}`
  },
  none: { style: "red", text: (answer, { say }) => `○ ${say["paths.none"](answer)}` }
}

const headline = (answer: PathsAnswer, layout: Layout): string => {
  const { style, text } = headlines[answer.found]
  return layout.paint.bold(layout.paint[style](text(answer, layout.messages)))
}

const question = ({ action, from, resource }: PathsAnswer, { messages }: Layout): Lines => [
  labelled(messages.say["paths.from"]({}), callerName(from, messages)),
  labelled(messages.say["label.action"]({}), action),
  labelled(messages.say["label.resource"]({}), resource)
]

const checks = (found: ReadonlyArray<AnswerCheck>, caller: string, below: string, layout: Layout): Lines =>
  found.flatMap((check) => briefCheck(check, caller, below, layout))

const step = (decision: AnswerCheck["decision"], title: string, { messages, paint }: Layout): string => {
  const { sign, style } = markOfDecision(decision, messages)
  return `${paint[style](sign)} ${paint.bold(title)}`
}

const hop = ({ answer, role }: PathHop, index: number, below: string, layout: Layout): Lines => [
  step(answer.decision, `${index + 1}. ${layout.messages.say["paths.assume"]({ role: visible(role) })}`, layout),
  ...checks(answer.checks, callerName(answer.request.principal, layout.messages), below, layout)
]

const chain = ({ goal, hops, notes }: Path, heading: string, below: string, layout: Layout): Lines => [
  "",
  layout.paint.bold(heading),
  ...hops.flatMap((one, index) => hop(one, index, below, layout)),
  step(goal.decision, `${hops.length + 1}. ${visible(goal.request.action)}`, layout),
  ...checks(goal.checks, callerName(goal.request.principal, layout.messages), below, layout),
  ...notes.flatMap(({ code }) => wrap(`  - ${layout.messages.say[`chain.${code}`]({})}`, layout.width, "    "))
]

const withoutRole = ({ direct, found, from }: PathsAnswer, below: string, layout: Layout): Lines =>
  found === "none"
    ? [
        "",
        layout.paint.bold(layout.messages.say["paths.without-role"]({})),
        ...checks(direct.checks, callerName(from, layout.messages), below, layout)
      ]
    : []

/** The chains for a person: each role on the way with the statements that let it be assumed, then what was asked for. */
export const renderPaths = (answer: PathsAnswer, { colour, language = "en", width }: TextOptions): string => {
  const layout: Layout = { width, paint: colour ? coloured : plain, messages: languages[language] }
  const { say } = layout.messages
  const { chains, cut, direct } = answer
  const shown = chains.flatMap(({ goal, hops }) => [goal, ...hops.map((one) => one.answer)])
  const below = commonFolder([direct, ...shown].flatMap((one) => one.checks))
  const heading = (index: number): string => say["paths.chain"]({ index: index + 1, count: chains.length })
  const lines = [
    headline(answer, layout),
    ...question(answer, layout),
    ...chains.flatMap((one, index) => chain(one, heading(index), below, layout)),
    ...withoutRole(answer, below, layout),
    ...(cut ? ["", say["paths.cut"]({})] : []),
    ...(below === "" ? [] : ["", layout.paint.dim(say.folder({ folder: visible(below) }))])
  ]
  return `${lines.join("\n")}\n`
}
