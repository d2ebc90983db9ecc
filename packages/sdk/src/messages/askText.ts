import type { AnswerCheckRequest } from "../check/Answer.ts"
import type { AnswerAsk, AnswerPart } from "../check/AnswerExplanation.ts"
import type { Messages } from "./catalogue.ts"

/** What an account of which nothing is known is asked, and by whom. */
export interface Question {
  readonly request: AnswerCheckRequest
  readonly ask: Omit<AnswerAsk, "text">
}

const statement = ({ attachTo, policyType, statements }: AnswerPart, { say }: Messages): ReadonlyArray<string> =>
  policyType === null
    ? []
    : [
        `- ${say["ask.statement"]({ attachTo, policyType })}`,
        ...statements.map((one) => JSON.stringify(one, undefined, 2))
      ]

const openings = { trusting: "ask.resource-owner", trusted: "ask.caller-account" } as const

/** The question to the owner of the other account, ready to send. */
export const askText = ({ ask, request }: Question, messages: Messages): string => {
  const { say } = messages
  const own = { account: ask.own.account ?? "?" }
  const { action, resource } = request
  return [
    say[openings[ask.side]]({ account: ask.account ?? "?", own: own.account, action, resource }),
    ask.own.allows ? say["ask.own-allows"](own) : say["ask.own-open"](own),
    ...ask.parts.flatMap((part) => statement(part, messages)),
    `- ${ask.side === "trusting" ? say["ask.denies-resource"]({}) : say["ask.denies-caller"]({})}`
  ].join("\n")
}
