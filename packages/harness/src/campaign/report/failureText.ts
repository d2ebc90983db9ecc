import { printRequest } from "@countersign/sdk"
import type { Asked } from "../../law/Law.ts"
import type { Question } from "../../scenario/Question.ts"
import type { Failure } from "../minimize.ts"
import { furtherPolicies, takingPart } from "./takingPart.ts"

const indented = (text: string, by = "  "): string => text.replaceAll(/^/gm, by)

const json = (value: unknown): string => indented(JSON.stringify(value, undefined, 2))

const printed = ({ request }: Question): string => json(printRequest(request))

/** The answers in one column, what was asked beside them. */
const answers = (asked: ReadonlyArray<Asked>): ReadonlyArray<string> => {
  const widest = Math.max(0, ...asked.map(({ answer }) => answer.length))
  return asked.map(({ answer, as }) => `  ${answer.padEnd(widest)}  ${as}`)
}

const changed = (base: Question, { as, question }: Asked): ReadonlyArray<string> => {
  const policies = furtherPolicies(question, base)
  const request = printed(question) === printed(base) ? [] : ["Request", printed(question)]
  return policies.length + request.length === 0
    ? []
    : [`What is different ${as}:`, ...[...request, ...policies].map((line) => indented(line))]
}

/** A failure for a person: the law, its clauses, the smallest case found, the answers, and how to see it again. */
export const failureText = (
  { breach, draw, law, world }: Failure,
  replay: string,
  saved: string | undefined
): string => {
  const base: Question = { world, request: draw.request }
  return [
    `BROKEN: ${law.name}`,
    `  ${breach.breach}`,
    `  clauses: ${law.clauses.join(", ")}`,
    "",
    "Request",
    printed(base),
    ...takingPart(base),
    "",
    ...(breach.asked.length === 0 ? [] : ["Answers", ...answers(breach.asked)]),
    ...breach.asked.flatMap((asked) => changed(base, asked)),
    "",
    `replay: ${replay}`,
    saved === undefined
      ? "no case was saved: the corpus has no words for a world that leaves something open"
      : `saved: ${saved}`,
    ""
  ].join("\n")
}
