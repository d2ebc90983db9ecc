import { en } from "../messages/en.ts"
import type { AuthorizationRequest } from "@countersign/engine"
import type { Answer } from "../check/Answer.ts"
import { callerName } from "../render/text/callerName.ts"

/** One respect in which the two ways differ. */
export interface Difference {
  readonly aspect: string
  readonly resourceBased: string
  readonly roleBased: string
}

const duration = ({ principal }: AuthorizationRequest): string =>
  principal.type === "role-session"
    ? "one hour at most, as the caller is a role session itself (role chaining)"
    : "as long as the role's maximum session duration, up to twelve hours"

const parties = {
  one: {
    resourceBased: "the account, in an identity-based policy or in the policy on the resource",
    roleBased: "the role's trust policy for sts:AssumeRole; for the resource itself the same, with the role's policies"
  },
  two: {
    resourceBased:
      "the caller's account by an identity-based policy, the resource's account by the policy on the resource",
    roleBased: "both accounts for sts:AssumeRole; for the resource itself the role's account alone"
  }
}

/**
 * What a caller keeps and gives up. IAM User Guide: Cross account resource access in IAM; IAM roles, terms and
 * concepts; Compare AWS STS credentials.
 */
export const differences = (
  request: AuthorizationRequest,
  { mode, request: { principal } }: Answer
): ReadonlyArray<Difference> => [
  {
    aspect: "the caller's own permissions",
    resourceBased: "kept: the caller works in its own account and with the resource at the same time",
    roleBased: "given up while it acts in the session, which has the role's permissions alone"
  },
  { aspect: "who must allow", ...(mode === "same-account" ? parties.one : parties.two) },
  {
    aspect: "which resources",
    resourceBased: "only those whose type has resource-based policies",
    roleBased: "any that the role may use"
  },
  {
    aspect: "service control policies",
    resourceBased: "those of the caller's account",
    roleBased: "those of the caller's account for the call that assumes the role, those of the role's account after it"
  },
  {
    aspect: "who policies see (aws:PrincipalArn, aws:PrincipalAccount, aws:PrincipalOrgID, tags)",
    resourceBased: callerName(principal, en),
    roleBased: "the role, in the resource's account"
  },
  { aspect: "how long", resourceBased: "as long as the caller's credentials last", roleBased: duration(request) }
]
