import {
  Admits,
  type Blocker,
  type CannotBeGranted,
  type Considered,
  type Evaluation,
  type Explanation,
  type MeantDeny,
  type Part,
  plan,
  type Policy,
  PolicyPrinter,
  type Remedy,
  type Statement
} from "@countersign/engine"
import type { AnswerCheckRequest, AnswerStatementReference } from "./Answer.ts"
import type {
  AnswerAsk,
  AnswerBlocker,
  AnswerCannot,
  AnswerExplanation,
  AnswerMeant,
  AnswerPart,
  AnswerPlan,
  AnswerRemedy
} from "./AnswerExplanation.ts"
import { askText } from "../messages/askText.ts"
import { en } from "../messages/en.ts"
import { describeObstacle } from "./describeRemark.ts"
import { toNearest } from "./toPolicyType.ts"
import { locationOf, toReference } from "./toStatement.ts"

const toBlocker = (action: string, found: Blocker): AnswerBlocker => ({
  action,
  account: found.account ?? null,
  policyType: found.policyType,
  node: found.node ?? null,
  reason: found.reason,
  deciding: found.deciding.map(toReference),
  nearest: found.nearest === undefined ? null : toNearest(found.nearest),
  exclusion: found.exclusion === undefined ? null : describeObstacle(found.exclusion)
})

const reference = (
  policy: Policy,
  pointer: string,
  { effect, sid }: Pick<Statement, "effect" | "sid">
): AnswerStatementReference => ({
  node: null,
  policy: policy.name,
  sid: sid ?? null,
  effect,
  location: locationOf(policy, pointer)
})

type ChangeFields = Pick<AnswerPart, "bring" | "change" | "replaces" | "setting" | "share" | "statements">

const changeOf = ({ change }: Part): ChangeFields => {
  const nothing = { change: change.kind, statements: [], replaces: null, setting: null, share: null, bring: null }
  switch (change.kind) {
    case "add":
      return { ...nothing, statements: change.statements.map(PolicyPrinter.statement) }
    case "name-principals":
    case "narrow-deny":
      return {
        ...nothing,
        statements: change.statements.map(PolicyPrinter.statement),
        replaces: reference(change.policy, change.pointer, change.replaced)
      }
    case "set":
      return { ...nothing, setting: change.setting }
    case "share": {
      const { permission, principals, resources } = change.share
      return { ...nothing, share: { resources, principals, actions: permission.actions } }
    }
    case "bring":
      return { ...nothing, bring: { key: change.key, value: change.value } }
  }
}

const toPart = (part: Part): AnswerPart => ({
  account: part.account ?? null,
  attachTo: part.attachTo,
  policyType: part.policyType ?? null,
  owner: part.owner,
  ...changeOf(part),
  excess: part.excess ?? null
})

/** A plan as data; `null` where one check has all there is to say, or nothing can be done. */
export const toPlan = (checks: ReadonlyArray<Considered>): AnswerPlan | null => {
  if (checks.length < 2) return null
  const { outcome, parts } = plan(checks)
  if (parts.length === 0) return null
  return { works: outcome === Admits.allow, outcome: Admits.toArray(outcome), parts: parts.map(toPart) }
}

const toRemedy = (action: string, { besides, outcome, parts }: Remedy): AnswerRemedy => ({
  action,
  works: outcome === Admits.allow,
  outcome: Admits.toArray(outcome),
  parts: parts.map(toPart),
  besidesMeant: besides.length > 0
})

const toMeant = (
  action: string,
  { account, attachTo, conditions, pointer, policy, policyType, sid }: MeantDeny
): AnswerMeant => ({
  action,
  account: account ?? null,
  attachTo,
  policyType,
  statement: reference(policy, pointer, { effect: "Deny", sid }),
  conditions
})

const toCannot = (action: string, { reason, roleWay }: CannotBeGranted): AnswerCannot => ({
  action,
  reason: reason === undefined ? null : describeObstacle(reason),
  roleWay:
    roleWay === undefined
      ? null
      : {
          ...roleWay,
          trust: PolicyPrinter.statement(roleWay.trust),
          permission: PolicyPrinter.statement(roleWay.permission),
          assume: PolicyPrinter.statement(roleWay.assume)
        }
})

const sideOf = ({ policyType }: Part): AnswerAsk["side"] =>
  policyType === "RESOURCE_BASED_POLICY" || policyType === "ROLE_TRUST_POLICY" ? "trusting" : "trusted"

// A request has one unknown counterpart: where both sides are unknown there is no own half to speak for.
const toAsk = (
  request: AnswerCheckRequest,
  { asks }: Explanation,
  evaluation: Evaluation.Evaluation
): AnswerAsk | null => {
  const sides = new Set(asks.map(sideOf))
  const [first] = asks
  if (evaluation.mode !== "cross-account" || first === undefined || sides.size !== 1) return null
  const known = sideOf(first) === "trusting" ? evaluation.trustedAccount : evaluation.trustingAccount
  const own = { account: known?.account ?? null, allows: known?.admits === Admits.allow }
  const ask = { account: first.account ?? null, side: sideOf(first), own, parts: asks.map(toPart) }
  return { ...ask, text: askText({ request, ask }, en) }
}

/** An explanation as data. */
export const toExplanation = (
  request: AnswerCheckRequest,
  explanation: Explanation,
  evaluation: Evaluation.Evaluation
): AnswerExplanation => ({
  blockers: explanation.blockers.map((found) => toBlocker(request.action, found)),
  remedies: explanation.remedies.map((found) => toRemedy(request.action, found)),
  meant: explanation.meant.map((found) => toMeant(request.action, found)),
  cannotBeGranted: explanation.cannot === undefined ? null : toCannot(request.action, explanation.cannot),
  awsMessage: explanation.awsMessage ?? null,
  ask: toAsk(request, explanation, evaluation)
})
