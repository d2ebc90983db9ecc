import type { Policy, Role, User } from "@countersign/engine"
import { cannotSay, known } from "./CannotSay.ts"
import type { Caller } from "./caller.ts"
import type { Question } from "./Question.ts"
import { applies, said, statementsOf } from "./statement.ts"
import type { Word } from "./Word.ts"

const wordOf = (policies: ReadonlyArray<Policy>, question: Question): Word =>
  said(statementsOf(policies), (stated) => applies(stated, question, question.target.arn))

/**
 * A group is no principal: it brings its policies to its users.
 * @clause principal.groups
 */
const groupPolicies = ({ caller: { account = "" }, world }: Question, user: User): ReadonlyArray<Policy> =>
  known(user.groups, "the groups of the user").flatMap((name) => {
    const group = world.accounts[account]?.groups[name]
    return group === undefined ? [] : known(group.identityPolicies, `the policies of the group \`${name}\``)
  })

const own = (entity: Role | User): ReadonlyArray<Policy> =>
  known(entity.identityPolicies, "the identity-based policies of the caller")

/** Calls for which AWS asks no allow of the caller's own policies. */
const needsNoAllow = ({ action }: Question): boolean =>
  action.service === "sts" && action.operation === "getsessiontoken"

/**
 * A call that needs no permission is allowed where nothing denies it.
 * @clause sts.get-session-token
 */
const forgiven = (word: Word, question: Question): Word =>
  word === "ImplicitDeny" && needsNoAllow(question) ? "Allow" : word

/**
 * The policies of a user with those of its groups, or those of a role, count together. The root user needs none.
 * @clause identity-based.union
 * @clause evaluation.root-user
 */
export const identityBased = (question: Question): Word => {
  const { role, user } = question.caller
  if (user !== undefined) return forgiven(wordOf([...own(user), ...groupPolicies(question, user)], question), question)
  return role === undefined ? "Allow" : forgiven(wordOf(own(role), question), question)
}

/**
 * A boundary grants nothing and must allow; it binds the user or role that carries it, and the sessions of both.
 * @clause boundary.ceiling
 * @clause boundary.scope
 */
export const permissionsBoundary = (question: Question): Word => {
  const entity = question.caller.role ?? question.caller.user
  const boundary = entity === undefined ? "none" : known(entity.permissionsBoundary, "the permissions boundary")
  return boundary === "none" ? "Allow" : forgiven(wordOf([boundary], question), question)
}

const isLimitedBySession = ({ principal }: Caller): boolean =>
  principal.type === "federated-user" || (principal.type === "root" && principal.assumedRoot === true)

const sessionPoliciesOf = (caller: Caller): ReadonlyArray<Policy> | undefined => {
  const { principal } = caller
  const passed = "sessionPolicies" in principal ? principal.sessionPolicies : undefined
  if (principal.type === "root" && principal.assumedRoot === true && passed === undefined)
    return cannotSay("the task policy of the root session is unknown")
  const policies = passed === undefined ? [] : known(passed, "the session policies")
  if (policies.length > 0) return policies
  // Without session policies a federated user may do nothing of its own.
  return isLimitedBySession(caller) ? [] : undefined
}

/**
 * Session policies count together, grant nothing and must allow. A role session without any is not limited.
 * @clause session.ceiling
 * @clause session.scope
 */
export const sessionPolicies = (question: Question): Word => {
  const policies = sessionPoliciesOf(question.caller)
  return policies === undefined ? "Allow" : forgiven(wordOf(policies, question), question)
}
