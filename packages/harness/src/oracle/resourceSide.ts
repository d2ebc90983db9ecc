import type { Policy } from "@countersign/engine"
import { isOnAccessPoint, wayTo } from "./accessPoint.ts"
import { roleOf } from "./caller.ts"
import { known } from "./CannotSay.ts"
import { keyGrants } from "./keyGrants.ts"
import type { Grant } from "./principalElement.ts"
import { isOneOf, type Question } from "./Question.ts"
import { type ResourceWord, saidOnResource, silence } from "./resourcePolicy.ts"
import { sharedBy } from "./resourceShares.ts"
import { canHavePolicy } from "./resourceTypes.ts"
import { entryOf, isRole, type Target } from "./target.ts"

const assuming = [
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:SetSourceIdentity",
  "sts:TagSession"
]

const isSession = ({ parts }: Target): boolean => parts?.service === "sts"

/** Whether a trust policy answers: that of the role, or none where the request assumes no role that it names. */
const asksTrust = ({ action, target }: Question): boolean =>
  action.service === "sts" && (isRole(target) || (isOneOf(action, assuming) && !isSession(target)))

/** Calls of AWS KMS that use no key. */
const withoutKey = [
  "kms:ConnectCustomKeyStore",
  "kms:CreateCustomKeyStore",
  "kms:CreateKey",
  "kms:DeleteCustomKeyStore",
  "kms:DescribeCustomKeyStores",
  "kms:DisconnectCustomKeyStore",
  "kms:GenerateRandom",
  "kms:ListAliases",
  "kms:ListKeys",
  "kms:ListRetirableGrants",
  "kms:UpdateCustomKeyStore"
]

const isKey = ({ parts }: Target): boolean => parts?.service === "kms" && parts.resource.startsWith("key/")

/** Calls that AWS authorizes once on the alias and once on the key. */
const ofAliases = ["kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias"]

const isAlias = ({ parts }: Target): boolean => parts?.service === "kms" && parts.resource.startsWith("alias/")

/** @clause kms.key-operations */
const asksKey = ({ action, target }: Question): boolean => {
  if (action.service !== "kms") return false
  if (isOneOf(action, ofAliases)) return !isAlias(target)
  return isKey(target) || !isOneOf(action, withoutKey)
}

/**
 * Roles and keys answer only with a policy of their own, in their own account too.
 * @clause sts.trust-policy
 * @clause kms.key-policy
 */
export const mustAnswer = (question: Question): boolean => asksTrust(question) || asksKey(question)

const isRootOfOwner = ({ caller, target }: Question): boolean =>
  caller.principal.type === "root" && caller.account === target.owner

/**
 * The root user of a bucket's owner is never locked out of its policy.
 * @clause s3.bucket-policy-lockout
 */
const withoutLockout = (word: ResourceWord, question: Question): ResourceWord =>
  isRootOfOwner(question) &&
  isOneOf(question.action, ["s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy"])
    ? { ...word, denies: false }
    : word

/**
 * Some old roles trust themselves without saying so, as far as their own policies allow.
 * @clause sts.self-trust
 */
const selfTrust = ({ action, caller, target }: Question): ReadonlyArray<Grant> => {
  const isItself = caller.role?.arn === target.arn && caller.role.trustsItself === true
  return isItself && isOneOf(action, ["sts:AssumeRole"]) ? ["by delegation"] : []
}

const saidByRole = (question: Question): ResourceWord => {
  const trust = known(roleOf(question.world, question.target.arn).trustPolicy, "the trust policy")
  const { denies, grants } = saidOnResource(trust, question, question.target.arn)
  return { denies, grants: [...grants, ...selfTrust(question)] }
}

const policyOn = (question: Question, target: Target): Policy | "none" =>
  target.parts === undefined || !canHavePolicy(target.parts)
    ? "none"
    : known(entryOf(question.world, target).policy, `the policy on \`${target.arn}\``)

const saidOn = (question: Question, target: Target): ResourceWord =>
  saidOnResource(policyOn(question, target), question, target.arn)

const generosity: ReadonlyArray<Grant> = ["direct", "within limits", "by delegation"]

const most = (grants: ReadonlyArray<Grant>): number => generosity.findIndex((grant) => grants.includes(grant))

/**
 * What an access point gives counts only as far as its bucket gives it too.
 * @clause access-point.both
 */
const bothOf = (point: ResourceWord, bucket: ResourceWord): ResourceWord => {
  const denies = point.denies || bucket.denies
  if (point.grants.length === 0 || bucket.grants.length === 0) return { denies, grants: [] }
  const least = generosity[Math.max(most(point.grants), most(bucket.grants))]
  return { denies, grants: least === undefined ? [] : [least] }
}

/**
 * What stands on the resource says: its policy, for AWS STS a role's trust policy, on a key its policy and grants, and
 * what is shared of it.
 * @clause evaluation.resource-policies
 */
export const saidOfResource = (question: Question): ResourceWord => {
  const { target } = question
  if (target.parts === undefined || isOnAccessPoint(question.action)) return silence
  if (asksTrust(question)) return isRole(target) ? saidByRole(question) : silence
  const way = wayTo(question)
  const shared: ReadonlyArray<Grant> = !asksKey(question) && sharedBy(question) ? ["by delegation"] : []
  const stated = saidOn(question, target)
  const own = { ...stated, grants: [...stated.grants, ...shared] }
  const word = way === undefined ? own : bothOf(own, saidOn(question, way.bucket))
  const grants = isKey(target) ? keyGrants(question) : []
  return withoutLockout({ denies: word.denies, grants: [...word.grants, ...grants] }, question)
}
