import type { Answer } from "../../check/Answer.ts"
import type { Comparison, RoleBasedWay } from "../../compare/compareWays.ts"
import type { Difference } from "../../compare/Difference.ts"
import { inWords } from "../../compare/differences.ts"
import { messages as languages } from "../../messages/messages.ts"
import type { WrittenPrincipal } from "../../request/printRequest.ts"
import { briefCheck } from "./briefCheck.ts"
import { callerName } from "./callerName.ts"
import { type Layout, wrap } from "./columns.ts"
import { visible } from "./Line.ts"
import { coloured, plain } from "./paint.ts"
import { commonFolder } from "./places.ts"
import type { TextOptions } from "./renderText.ts"
import { markOfDecision } from "./words.ts"

type Lines = ReadonlyArray<string>

const checks = ({ checks: all, request }: Answer, below: string, layout: Layout): Lines =>
  all.flatMap((one) => briefCheck(one, callerName(request.principal, layout.messages), below, layout))

const heading = (
  { admits, decision }: Pick<Answer, "admits" | "decision">,
  text: string,
  { messages, paint }: Layout
): string => {
  const { sign, style } = markOfDecision(decision, messages)
  return `${paint[style](sign)} ${paint.bold(text)}: ${paint[style](messages.words.either(admits))}`
}

const roleBased = (way: RoleBasedWay, below: string, layout: Layout): Lines => [
  "",
  heading(way, layout.messages.say["compare.role-based"]({ role: visible(way.role) }), layout),
  ...checks(way.assume, below, layout),
  ...checks(way.goal, below, layout)
]

const noRole = ({ resourceBased, roleBased: ways }: Comparison, { messages: { say } }: Layout): Lines => {
  const { account } = resourceBased.trustingAccount
  if (ways.length > 0) return []
  return ["", `○ ${account === null ? say["compare.no-owner"]({}) : say["compare.no-role"]({ account })}`]
}

const difference = ({ code }: Difference, principal: WrittenPrincipal, { messages, paint, width }: Layout): Lines => {
  const found = inWords(code, principal, messages)
  return [
    `  ${paint.bold(found.aspect)}`,
    ...wrap(`    ${messages.say["compare.by-resource"]({})}: ${visible(found.resourceBased)}`, width, "      "),
    ...wrap(`    ${messages.say["compare.by-role"]({})}: ${visible(found.roleBased)}`, width, "      ")
  ]
}

/** Both ways for a person: each with its decision and what either account says, then what the caller gives up. */
export const renderComparison = (answer: Comparison, { colour, language = "en", width }: TextOptions): string => {
  const layout: Layout = { width, paint: colour ? coloured : plain, messages: languages[language] }
  const { say } = layout.messages
  const ways = answer.roleBased.flatMap(({ assume, goal }) => [assume, goal])
  const below = commonFolder([answer.resourceBased, ...ways].flatMap((one) => one.checks))
  const { principal } = answer.resourceBased.request
  const lines = [
    heading(answer, say["compare.resource-based"]({}), layout),
    ...checks(answer.resourceBased, below, layout),
    ...answer.roleBased.flatMap((way) => roleBased(way, below, layout)),
    ...noRole(answer, layout),
    "",
    layout.paint.bold(say["compare.differences"]({})),
    ...answer.differences.flatMap((found) => difference(found, principal, layout)),
    ...(below === "" ? [] : ["", layout.paint.dim(say.folder({ folder: visible(below) }))])
  ]
  return `${lines.join("\n")}\n`
}
