import type { AnswerCheck, AnswerDeciding, AnswerNearest, AnswerPolicyType } from "../../check/Answer.ts"
import { type Layout, wrap } from "./columns.ts"
import { line, painted } from "./Line.ts"
import { place, policyTypesOf } from "./places.ts"
import { missLines, statementName } from "./statementLines.ts"
import { nameOf } from "./words.ts"

type Lines = ReadonlyArray<string>

const section = (heading: string, lines: Lines, { paint }: Layout): Lines =>
  lines.length === 0 ? [] : ["", paint.bold(heading), ...lines]

const at = (location: string, { messages: { say }, paint }: Layout): string =>
  `    ${painted(line(say["statement.place"]({ place: location }), "dim"), paint)}`

const denying = (type: AnswerPolicyType, one: AnswerDeciding, layout: Layout): Lines => [
  `  ${nameOf(type, layout.messages)} › ${statementName(one, layout.messages)}`,
  at(place(one.location, one.policy), layout)
]

const nearest = (type: AnswerPolicyType, miss: AnswerNearest, layout: Layout): Lines => [
  `  ${nameOf(type, layout.messages)} › ${statementName(miss, layout.messages)}`,
  ...missLines(miss, layout.messages).flatMap((text) => wrap(`    ${text}`, layout.width, "      ")),
  at(place(miss.elementLocation, miss.policy), layout)
]

/** The statements behind a denial with their whole paths: those that deny, or those that came nearest to allowing. */
export const statementSections = (check: AnswerCheck, layout: Layout): Lines => {
  // Another policy type may be silent without shutting the way: only those that brought the denial about.
  const types = policyTypesOf(check).filter(({ policyType }) => check.determining.includes(policyType))
  const denies = types
    .filter(({ decision }) => decision === "ExplicitDeny")
    .flatMap((type) => type.deciding.flatMap((one) => denying(type, one, layout)))
  const misses = types.flatMap((type) => (type.nearest === null ? [] : nearest(type, type.nearest, layout)))
  const { say } = layout.messages
  return [
    ...section(say["heading.denying"]({}), denies, layout),
    ...section(say["heading.nearest"]({}), misses, layout)
  ]
}
