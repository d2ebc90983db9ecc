import { en } from "../../messages/en.ts"
import type { Answer } from "../../check/Answer.ts"
import type { Comparison, RoleBasedWay } from "../../compare/compareWays.ts"
import type { Difference } from "../../compare/differences.ts"
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
  all.flatMap((one) => briefCheck(one, callerName(request.principal, en), below, layout))

const heading = (
  { admits, decision }: Pick<Answer, "admits" | "decision">,
  text: string,
  { paint }: Layout
): string => {
  const { sign, style } = markOfDecision(decision, en)
  return `${paint[style](sign)} ${paint.bold(text)}: ${paint[style](en.words.either(admits))}`
}

const roleBased = (way: RoleBasedWay, below: string, layout: Layout): Lines => [
  "",
  heading(way, `Role-based, over ${visible(way.role)}`, layout),
  ...checks(way.assume, below, layout),
  ...checks(way.goal, below, layout)
]

const noRole = ({ resourceBased: { trustingAccount } }: Comparison): string =>
  trustingAccount.account === null
    ? "○ Role-based: nobody says in which account the resource is"
    : `○ Role-based: account ${trustingAccount.account} has no role that the caller can assume`

const difference = (found: Difference, { paint, width }: Layout): Lines => [
  `  ${paint.bold(found.aspect)}`,
  ...wrap(`    resource-based: ${visible(found.resourceBased)}`, width, "      "),
  ...wrap(`    role-based: ${visible(found.roleBased)}`, width, "      ")
]

/** Both ways for a person: each with its decision and what either account says, then what the caller gives up. */
export const renderComparison = (answer: Comparison, { colour, width }: TextOptions): string => {
  const layout: Layout = { width, paint: colour ? coloured : plain, messages: en }
  const ways = answer.roleBased.flatMap(({ assume, goal }) => [assume, goal])
  const below = commonFolder([answer.resourceBased, ...ways].flatMap((one) => one.checks))
  const lines = [
    heading(answer, "Resource-based, as the caller itself", layout),
    ...checks(answer.resourceBased, below, layout),
    ...answer.roleBased.flatMap((way) => roleBased(way, below, layout)),
    ...(answer.roleBased.length === 0 ? ["", noRole(answer)] : []),
    "",
    layout.paint.bold("What the caller keeps and gives up"),
    ...answer.differences.flatMap((found) => difference(found, layout)),
    ...(below === "" ? [] : ["", layout.paint.dim(`Policies are in ${visible(below)}`)])
  ]
  return `${lines.join("\n")}\n`
}
