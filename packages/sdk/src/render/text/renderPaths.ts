import { en } from "../../messages/en.ts"
import type { AnswerCheck } from "../../check/Answer.ts"
import type { Path, PathHop, PathsAnswer } from "../../paths/findPaths.ts"
import { briefCheck } from "./briefCheck.ts"
import { callerName } from "./callerName.ts"
import { type Layout, wrap } from "./columns.ts"
import { visible } from "./Line.ts"
import { coloured, type Paint, plain } from "./paint.ts"
import { commonFolder } from "./places.ts"
import type { TextOptions } from "./renderText.ts"
import { markOfDecision } from "./words.ts"

type Lines = ReadonlyArray<string>

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`

const chainsOf = ({ chains, more }: PathsAnswer): string => {
  const hops = chains[0]?.hops.length ?? 0
  if (hops === 0) return "no role is needed"
  return `${counted(chains.length, "chain")} of ${counted(hops, "role")}${more ? ", and more of the same length" : ""}`
}

interface Headline {
  readonly style: keyof Paint
  readonly text: (answer: PathsAnswer) => string
}

const headlines: Readonly<Record<PathsAnswer["found"], Headline>> = {
  certain: { style: "green", text: (answer) => `✓ FOUND: ${chainsOf(answer)}` },
  perhaps: { style: "yellow", text: (answer) => `? PERHAPS: ${chainsOf(answer)}` },
  none: { style: "red", text: ({ reached }) => `○ NONE: ${counted(reached, "role session")} reached, and none may` }
}

const checks = (found: ReadonlyArray<AnswerCheck>, caller: string, below: string, layout: Layout): Lines =>
  found.flatMap((check) => briefCheck(check, caller, below, layout))

const step = (decision: AnswerCheck["decision"], title: string, { paint }: Layout): string => {
  const { sign, style } = markOfDecision(decision, en)
  return `${paint[style](sign)} ${paint.bold(title)}`
}

const hop = ({ answer, role }: PathHop, index: number, below: string, layout: Layout): Lines => [
  step(answer.decision, `${index + 1}. assume ${visible(role)}`, layout),
  ...checks(answer.checks, callerName(answer.request.principal, en), below, layout)
]

const chain = ({ goal, hops, notes }: Path, heading: string, below: string, layout: Layout): Lines => [
  "",
  layout.paint.bold(heading),
  ...hops.flatMap((one, index) => hop(one, index, below, layout)),
  step(goal.decision, `${hops.length + 1}. ${visible(goal.request.action)}`, layout),
  ...checks(goal.checks, callerName(goal.request.principal, en), below, layout),
  ...notes.flatMap((note) => wrap(`  - ${note}`, layout.width, "    "))
]

const longer = ({ cut }: PathsAnswer): Lines =>
  cut ? ["", "Longer chains were left out: --max-hops looks further."] : []

/** The chains for a person: each role on the way with the statements that let it be assumed, then what was asked for. */
export const renderPaths = (answer: PathsAnswer, { colour, width }: TextOptions): string => {
  const layout: Layout = { width, paint: colour ? coloured : plain, messages: en }
  const { action, chains, direct, found, from, resource } = answer
  const shown = chains.flatMap(({ goal, hops }) => [goal, ...hops.map((one) => one.answer)])
  const below = commonFolder([direct, ...shown].flatMap((one) => one.checks))
  const { style, text } = headlines[found]
  const lines = [
    layout.paint.bold(layout.paint[style](text(answer))),
    `  from      ${visible(callerName(from, en))}`,
    `  action    ${visible(action)}`,
    `  resource  ${visible(resource)}`,
    ...chains.flatMap((one, index) => chain(one, `Chain ${index + 1} of ${chains.length}`, below, layout)),
    ...(found === "none"
      ? ["", layout.paint.bold("Without a role"), ...checks(direct.checks, callerName(from, en), below, layout)]
      : []),
    ...longer(answer),
    ...(below === "" ? [] : ["", layout.paint.dim(`Policies are in ${visible(below)}`)])
  ]
  return `${lines.join("\n")}\n`
}
