import { identityBased, permissionsBoundary, sessionPolicies } from "./identitySide.ts"
import type { Question } from "./Question.ts"
import type { ResourceWord } from "./resourcePolicy.ts"
import { allOf, type Word } from "./Word.ts"

/**
 * In the caller's account identity policies, boundary and session policies must all allow.
 * @clause cross-account.trusted-side
 */
const trustedAccount = (question: Question): Word =>
  allOf([identityBased(question), permissionsBoundary(question), sessionPolicies(question)])

/**
 * In the owner's account any grant to the caller will do.
 * @clause cross-account.trusting-side
 */
export const trustingAccount = ({ denies, grants }: ResourceWord): Word => {
  if (denies) return "ExplicitDeny"
  return grants.length > 0 ? "Allow" : "ImplicitDeny"
}

/**
 * Across accounts both sides must allow.
 * @clause cross-account.both-sides
 */
export const twoAccounts = (question: Question, word: ResourceWord): Word =>
  allOf([trustedAccount(question), trustingAccount(word)])
