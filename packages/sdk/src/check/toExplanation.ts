import {
  Admits,
  type Blocker,
  type CannotBeGranted,
  type Evaluation,
  type Explanation,
  type MeantDeny,
  type Part,
  type Policy,
  PolicyPrinter,
  type Remedy
} from "@countersign/engine"
import type { AnswerCheckRequest, AnswerStatementReference } from "./Answer.ts"
import type {
  AnswerAsk,
  AnswerBlocker,
  AnswerCannot,
  AnswerExplanation,
  AnswerMeant,
  AnswerPart,
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

const denyReference = (policy: Policy, pointer: string, sid: string | undefined): AnswerStatementReference => ({
  node: null,
  policy: policy.name,
  sid: sid ?? null,
  effect: "Deny",
  location: locationOf(policy, pointer)
})

const changeOf = ({ change }: Part): Pick<AnswerPart, "bring" | "change" | "replaces" | "statement"> => {
  const nothing = { change: change.kind, statement: null, replaces: null, bring: null }
  if (change.kind === "bring") return { ...nothing, bring: { key: change.key, value: change.value } }
  const statement = PolicyPrinter.statement(change.statement)
  if (change.kind === "add") return { ...nothing, statement }
  return { ...nothing, statement, replaces: denyReference(change.policy, change.pointer, change.denied.sid) }
}

const toPart = (part: Part): AnswerPart => ({
  account: part.account ?? null,
  attachTo: part.attachTo,
  policyType: part.policyType,
  owner: part.owner,
  ...changeOf(part),
  excess: part.excess ?? null
})

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
  statement: denyReference(policy, pointer, sid),
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
