import { identityBased, permissionsBoundary, sessionPolicies } from "./identitySide.ts"
import type { Question } from "./Question.ts"
import type { ResourceWord } from "./resourcePolicy.ts"
import { mustAnswer } from "./resourceSide.ts"
import { allOf, type Word } from "./Word.ts"

/**
 * Inside one account an identity-based or a resource-based policy allows, and none denies. Whom the resource-based
 * policy names decides which silent policies still limit.
 * @clause evaluation.union
 * @clause same-account.grantee-matrix
 */
export const oneAccount = (question: Question, { denies, grants }: ResourceWord): Word => {
  const identity = identityBased(question)
  const limits = allOf([permissionsBoundary(question), sessionPolicies(question)])
  if (denies || identity === "ExplicitDeny" || limits === "ExplicitDeny") return "ExplicitDeny"
  if (grants.includes("direct")) return "Allow"
  if (grants.includes("within limits") && limits === "Allow") return "Allow"
  const mayDecide = !mustAnswer(question) || grants.length > 0
  return mayDecide ? allOf([identity, limits]) : "ImplicitDeny"
}
