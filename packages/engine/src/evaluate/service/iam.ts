import type * as Arn from "../../aws/Arn.ts"
import * as RequestContext from "../../request/RequestContext.ts"
import type { Exclusion } from "../../verdict/Evaluation.ts"
import type { Refusal } from "../../verdict/Refusal.ts"
import type { Call, Departure } from "./Departure.ts"

const managedPolicyChanges: ReadonlySet<string> = new Set([
  "createpolicy",
  "createpolicyversion",
  "deletepolicy",
  "deletepolicyversion",
  "setdefaultpolicyversion",
  "tagpolicy",
  "untagpolicy"
])

const roleChanges: ReadonlySet<string> = new Set([
  "attachrolepolicy",
  "createrole",
  "deleterole",
  "deleterolepermissionsboundary",
  "deleterolepolicy",
  "detachrolepolicy",
  "passrole",
  "putrolepermissionsboundary",
  "putrolepolicy",
  "tagrole",
  "untagrole",
  "updateassumerolepolicy",
  "updaterole",
  "updateroledescription"
])

/** Edits of a service-linked role that customers cannot make; deleting it through its service is not among them. */
const serviceLinkedRoleChanges: ReadonlySet<string> = new Set([
  "attachrolepolicy",
  "deleterolepermissionsboundary",
  "deleterolepolicy",
  "detachrolepolicy",
  "putrolepermissionsboundary",
  "putrolepolicy",
  "updateassumerolepolicy"
])

const isRole = (arn: Arn.Arn | undefined, path: string): boolean =>
  arn?.service === "iam" && arn.resource.startsWith(`role/${path}`)

const awsOwned = ({ context: { action, target } }: Call): Refusal | undefined => {
  if (target.arn?.service === "iam" && target.arn.account === "aws" && managedPolicyChanges.has(action.operation)) {
    return { code: "aws-managed-policy" }
  }
  if (isRole(target.arn, "aws-reserved/") && roleChanges.has(action.operation)) {
    return { code: "aws-reserved-role" }
  }
  return target.serviceLinkedRole && serviceLinkedRoleChanges.has(action.operation)
    ? { code: "service-linked-role-policies" }
    : undefined
}

const withoutMfa: Exclusion = { side: "trusted", refusal: { code: "session-without-mfa-calls-iam" } }

// A session without multi-factor authentication, or of a federated user, cannot call IAM at all.
const sessionCannotCall = ({ context }: Call): Exclusion | undefined => {
  const { principal } = context.caller
  if (principal.type === "federated-user") {
    return { side: "trusted", refusal: { code: "federated-user-calls-iam" } }
  }
  if (principal.type !== "user-session" || principal.mfa === true) return undefined
  const present = RequestContext.lookup(context, "aws:multifactorauthpresent")
  if (principal.mfa === false) return withoutMfa
  if (RequestContext.isUnknown(present)) return { ...withoutMfa, doubt: present.missing }
  return present?.[0]?.toLowerCase() === "true" ? undefined : withoutMfa
}

/**
 * Objects that AWS owns, roles passed across accounts, and sessions that may not call IAM.
 * @clause exclusions.aws-owned
 * @clause exclusions.pass-role
 * @clause exclusions.temporary-credentials
 */
export const iam: Departure = {
  exclusion: (call) => {
    const session = sessionCannotCall(call)
    const owned = awsOwned(call)
    if (session !== undefined && (session.doubt === undefined || owned === undefined)) return session
    if (owned !== undefined) return { side: "trusting", refusal: owned }
    return call.crossAccount && call.context.action.operation === "passrole"
      ? { side: "trusting", refusal: { code: "role-of-other-account" } }
      : undefined
  }
}
