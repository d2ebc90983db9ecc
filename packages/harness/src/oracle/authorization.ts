import { wayTo } from "./accessPoint.ts"
import { isRefused } from "./exclusions.ts"
import { ofOwner, onTheWay } from "./guardrails.ts"
import { oneAccount } from "./oneAccount.ts"
import { isOneOf, type Question } from "./Question.ts"
import { saidOfResource } from "./resourceSide.ts"
import { serviceControl } from "./serviceControl.ts"
import { trustingAccount, twoAccounts } from "./twoAccounts.ts"
import { allOf, type Word } from "./Word.ts"

/**
 * A request is cross-account where the caller's account does not own the resource, or not the bucket behind an access
 * point.
 * @clause cross-account.test
 * @clause access-point.two-owners
 */
const isCrossAccount = (question: Question): boolean => {
  const { caller, target } = question
  const bucket = wayTo(question)?.bucket
  return caller.account !== target.owner || (bucket !== undefined && caller.account !== bucket.owner)
}

/**
 * The policies that can grant: those of one account, of two, or, for a caller without account, the resource's alone.
 * @clause resource-only.one-side
 */
const ofGrants = (question: Question): Word => {
  const word = saidOfResource(question)
  if (question.caller.account === undefined) return trustingAccount(word)
  return isCrossAccount(question) ? twoAccounts(question, word) : oneAccount(question, word)
}

/**
 * One authorization: every explicit deny counts, every layer that limits must allow, and what AWS refuses stays
 * refused. GetCallerIdentity asks the way alone.
 * @clause evaluation.order
 * @clause sts.get-caller-identity
 */
export const authorization = (question: Question): Word => {
  const hasCredentials = question.caller.account !== undefined
  if (hasCredentials && isOneOf(question.action, ["sts:GetCallerIdentity"])) return onTheWay(question)
  const refused: Word = isRefused(question) ? "ImplicitDeny" : "Allow"
  return allOf([serviceControl(question), ofOwner(question), onTheWay(question), ofGrants(question), refused])
}
