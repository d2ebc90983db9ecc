import type { AnswerCheck } from "../check/Answer.ts"
import type { AnswerCannot, AnswerMeant, AnswerPart, AnswerPlan, AnswerRemedy } from "../check/AnswerExplanation.ts"
import { askText } from "../messages/askText.ts"
import type { Messages } from "../messages/catalogue.ts"
import { obstacleText } from "../messages/remark/remarkText.ts"
import { statementName } from "./text/statementLines.ts"

/** A piece of an explanation: an item and notes on it, a sentence by itself, JSON to paste, or text to quote. */
export type Block =
  | { readonly kind: "item" | "note" | "quote" | "sentence"; readonly text: string }
  | { readonly kind: "json"; readonly json: unknown }

/** A part of an explanation under its heading. */
export interface Section {
  readonly heading: string
  readonly blocks: ReadonlyArray<Block>
}

const item = (text: string): Block => ({ kind: "item", text })
const sentence = (text: string): Block => ({ kind: "sentence", text })
const note = (text: string): Block => ({ kind: "note", text })
const json = (value: unknown): Block => ({ kind: "json", json: value })

const section = (heading: string, blocks: ReadonlyArray<Block>): ReadonlyArray<Section> =>
  blocks.length === 0 ? [] : [{ heading, blocks }]

const unnamed = "?"

// One thing in the way is said by the decision already.
const blockers = ({ blockers: found }: AnswerCheck, messages: Messages): ReadonlyArray<Block> =>
  found.length < 2
    ? []
    : found.map(({ account: id, exclusion, node, policyType, reason }) => {
        const { say } = messages
        const account = id ?? unnamed
        return item(
          policyType === "SERVICE_EXCLUSION" || reason === "excluded"
            ? say["blocker.excluded"]({
                account,
                exclusion: exclusion === null ? "" : obstacleText(exclusion, messages)
              })
            : say[`blocker.${reason}`]({ account, policyType, node })
        )
      })

const replacing = ({ change: kind, statements }: AnswerPart) => {
  if (kind === "name-principals") return "change.name-principals"
  return statements.length === 0 ? "change.remove-deny" : "change.narrow-deny"
}

const change = (part: AnswerPart, messages: Messages): string => {
  const { say } = messages
  const { attachTo, bring, owner, policyType, replaces, setting, share } = part
  const who = { owner, account: part.account ?? unnamed }
  if (bring !== null) return say["change.bring"](bring)
  if (setting !== null) return say["change.set"]({ ...who, attachTo, setting })
  if (share !== null) return say["change.share"]({ ...who, ...share })
  const place = { ...who, attachTo, policyType: policyType! }
  if (replaces === null) return say["change.add"](place)
  return say[replacing(part)]({ ...place, statement: statementName(replaces, messages) })
}

const partBlocks = (part: AnswerPart, messages: Messages): ReadonlyArray<Block> => [
  item(change(part, messages)),
  ...part.statements.map(json),
  ...(part.excess === null ? [] : [note(messages.say[`excess.${part.excess}`]({}))])
]

const unproved = (
  { besidesMeant, outcome, works }: Pick<AnswerRemedy, "besidesMeant" | "outcome" | "works">,
  { say }: Messages
): ReadonlyArray<Block> => {
  if (works) return []
  return [sentence(besidesMeant ? say["remedy.besides-meant"]({}) : say["remedy.not-proved"]({ decisions: outcome }))]
}

/** What has to change for all checks of a call together. */
export const planBlocks = (plan: AnswerPlan | null, messages: Messages): ReadonlyArray<Section> =>
  plan === null
    ? []
    : section(messages.say["heading.plan"]({ works: plan.works }), [
        ...plan.parts.flatMap((part) => partBlocks(part, messages)),
        ...unproved({ ...plan, besidesMeant: false }, messages)
      ])

const remedies = ({ remedies: found }: AnswerCheck, messages: Messages): ReadonlyArray<Section> =>
  found.flatMap((remedy, index) =>
    section(messages.say["heading.remedy"]({ index: index + 1, count: found.length, works: remedy.works }), [
      ...remedy.parts.flatMap((part) => partBlocks(part, messages)),
      ...unproved(remedy, messages)
    ])
  )

const meant = ({ account, attachTo, conditions, policyType, statement }: AnswerMeant, messages: Messages) => [
  item(
    messages.say["meant.deny"]({
      account: account ?? unnamed,
      attachTo,
      policyType,
      statement: statementName(statement, messages)
    })
  ),
  ...(conditions.length === 0
    ? [note(messages.say["meant.unconditional"]({}))]
    : conditions.map((one) => note(messages.say["meant.condition"](one))))
]

const why = ({ reason }: AnswerCannot, messages: Messages): string =>
  reason === null
    ? messages.say["cannot.no-way"]({})
    : messages.say["cannot.excluded"]({ reason: obstacleText(reason, messages) })

const roleWay = ({ roleWay: way }: AnswerCannot, { say }: Messages): ReadonlyArray<Block> =>
  way === null
    ? []
    : [
        sentence(say["cannot.role"](way)),
        item(say["cannot.trust"](way)),
        json(way.trust),
        item(say["cannot.permission"](way)),
        json(way.permission),
        item(say["cannot.assume"]({ account: way.callerAccount, caller: way.caller })),
        json(way.assume)
      ]

const cannot = (found: AnswerCannot, messages: Messages): ReadonlyArray<Block> => [
  sentence(why(found, messages)),
  ...roleWay(found, messages)
]

const aws = ({ awsMessage }: AnswerCheck, { say }: Messages): ReadonlyArray<Block> =>
  awsMessage === null ? [] : [{ kind: "quote", text: awsMessage }, sentence(say["aws.one-reason"]({}))]

const ask = ({ ask: asked, request }: AnswerCheck, messages: Messages): ReadonlyArray<Section> =>
  asked === null
    ? []
    : section(messages.say["heading.ask"]({ account: asked.account ?? unnamed }), [
        { kind: "quote", text: askText({ ask: asked, request }, messages) }
      ])

/** All that a check has to say beyond its decision: what is in the way, what to change, what AWS would print. */
export const explanationBlocks = (check: AnswerCheck, messages: Messages): ReadonlyArray<Section> => [
  ...section(messages.say["heading.blockers"]({}), blockers(check, messages)),
  ...remedies(check, messages),
  ...section(
    messages.say["heading.meant"]({}),
    check.meant.flatMap((one) => meant(one, messages))
  ),
  ...(check.cannotBeGranted === null
    ? []
    : section(messages.say["heading.cannot"]({}), cannot(check.cannotBeGranted, messages))),
  ...ask(check, messages),
  ...section(messages.say["heading.aws"]({}), aws(check, messages))
]
