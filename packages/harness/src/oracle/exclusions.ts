import { wayTo } from "./accessPoint.ts"
import { bringsPublicList } from "./publicList.ts"
import { roleOf } from "./caller.ts"
import { known } from "./CannotSay.ts"
import { valuesOf } from "./contextKeys.ts"
import { isAnothersObject } from "./objectOwnership.ts"
import { isOneOf, type Question } from "./Question.ts"
import { isServiceLinked } from "./serviceLinkedRole.ts"
import { entryOf, isRole } from "./target.ts"

/** Operations of AWS KMS that work across accounts; `ReEncrypt*` and its like are written out. */
const keyOperationsAbroad = [
  "kms:CreateGrant",
  "kms:Decrypt",
  "kms:DeriveSharedSecret",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey",
  "kms:GenerateDataKeyPair",
  "kms:GenerateDataKeyPairWithoutPlaintext",
  "kms:GenerateDataKeyWithoutPlaintext",
  "kms:GenerateMac",
  "kms:GetKeyRotationStatus",
  "kms:GetPublicKey",
  "kms:ListGrants",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
  "kms:RetireGrant",
  "kms:RevokeGrant",
  "kms:Sign",
  "kms:Verify",
  "kms:VerifyMac"
]

/**
 * @clause exclusions.sqs
 * @clause exclusions.s3-bucket-policy
 * @clause exclusions.dynamodb
 * @clause exclusions.pass-role
 */
const neverAbroad = [
  "sqs:AddPermission",
  "sqs:CancelMessageMoveTask",
  "sqs:CreateQueue",
  "sqs:DeleteQueue",
  "sqs:ListMessageMoveTasks",
  "sqs:ListQueues",
  "sqs:ListQueueTags",
  "sqs:RemovePermission",
  "sqs:SetQueueAttributes",
  "sqs:StartMessageMoveTask",
  "sqs:TagQueue",
  "sqs:UntagQueue",
  "s3:DeleteBucketPolicy",
  "s3:GetBucketPolicy",
  "s3:PutBucketPolicy",
  "dynamodb:DisableKinesisStreamingDestination",
  "dynamodb:EnableKinesisStreamingDestination",
  "dynamodb:UpdateTimeToLive",
  "iam:PassRole"
]

/**
 * @clause exclusions.kms-operations
 * @clause exclusions.aws-managed-keys
 */
const isKeyRefusedAbroad = ({ action, caller, target, world }: Question): boolean =>
  action.service === "kms" &&
  target.parts?.service === "kms" &&
  (!isOneOf(action, keyOperationsAbroad) || (caller.account !== undefined && entryOf(world, target).awsManaged))

const isRefusedAbroad = (question: Question): boolean => {
  const { action, caller, target } = question
  if (target.owner === undefined || caller.account === target.owner) return false
  return isOneOf(action, neverAbroad) || isKeyRefusedAbroad(question)
}

/** @clause exclusions.partition */
const isOfAnotherPartition = ({ caller, target }: Question): boolean =>
  caller.partition !== undefined && target.parts !== undefined && caller.partition !== target.parts.partition

const changesOfManagedPolicies = [
  "iam:CreatePolicy",
  "iam:CreatePolicyVersion",
  "iam:DeletePolicy",
  "iam:DeletePolicyVersion",
  "iam:SetDefaultPolicyVersion",
  "iam:TagPolicy",
  "iam:UntagPolicy"
]

/** What nobody edits on a service-linked role. */
const changesOfPermissions = [
  "iam:AttachRolePolicy",
  "iam:DeleteRolePermissionsBoundary",
  "iam:DeleteRolePolicy",
  "iam:DetachRolePolicy",
  "iam:PutRolePermissionsBoundary",
  "iam:PutRolePolicy",
  "iam:UpdateAssumeRolePolicy"
]

const changesOfReservedRoles = [
  ...changesOfPermissions,
  "iam:CreateRole",
  "iam:DeleteRole",
  "iam:PassRole",
  "iam:TagRole",
  "iam:UntagRole",
  "iam:UpdateRole",
  "iam:UpdateRoleDescription"
]

const changesOfAliases = ["kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias"]

/** @clause exclusions.aws-owned */
const isOwnedByAws = (question: Question): boolean => {
  const { action, target, world } = question
  const { account = "", resource = "", service = "" } = target.parts ?? {}
  if (service === "kms") return resource.startsWith("alias/aws/") && isOneOf(action, changesOfAliases)
  if (service !== "iam") return false
  if (account === "aws") return resource.startsWith("policy/") && isOneOf(action, changesOfManagedPolicies)
  if (resource.startsWith("role/aws-reserved/")) return isOneOf(action, changesOfReservedRoles)
  return isRole(target) && isOneOf(action, changesOfPermissions) && isServiceLinked(roleOf(world, target.arn))
}

/** What assuming a role asks for besides, when tags or a source identity go along. */
const assuming = ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]

/** @clause exclusions.temporary-credentials */
const isRefusedToSession = ({ action, caller: { principal } }: Question): boolean => {
  const { service } = action
  if (principal.type === "federated-user") return service === "iam" || service === "sts"
  if (principal.type === "user-session")
    return service === "iam" ? principal.mfa !== true : service === "sts" && !isOneOf(action, assuming)
  if (principal.type === "role-session") return isOneOf(action, ["sts:GetSessionToken", "sts:GetFederationToken"])
  return principal.type === "root" && isOneOf(action, ["sts:AssumeRole"])
}

/**
 * Tags go with a federated session only for callers who can ask for one.
 * @clause sts.federated-session-tags
 */
const isRefusedToTag = ({ action, caller: { principal }, target }: Question): boolean =>
  isOneOf(action, ["sts:TagSession"]) &&
  target.parts?.service === "sts" &&
  (principal.type === "role-session" || principal.type === "user-session")

/** @clause access-point.vpc */
const isOutsideVpc = (question: Question): boolean => {
  const way = wayTo(question)
  const vpc = way === undefined ? undefined : known(way.accessPoint.vpc, "the VPC of the access point")
  if (vpc === undefined) return false
  const from = valuesOf(question)("aws:SourceVpc")
  return from?.length !== 1 || from[0] !== vpc
}

/**
 * Calls that AWS refuses whatever the policies say.
 * @clause exclusions.never-allowed
 */
export const isRefused = (question: Question): boolean =>
  isOfAnotherPartition(question) ||
  isRefusedAbroad(question) ||
  isOwnedByAws(question) ||
  isRefusedToSession(question) ||
  isRefusedToTag(question) ||
  isOutsideVpc(question) ||
  bringsPublicList(question) ||
  isAnothersObject(question)
