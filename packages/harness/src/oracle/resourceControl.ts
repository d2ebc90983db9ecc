import { roleOf } from "./caller.ts"
import { known } from "./CannotSay.ts"
import { reaches } from "./principalElement.ts"
import { spares } from "./notPrincipal.ts"
import { isManagementAccount, levelsOf, organizationOf } from "./organizationLevels.ts"
import { isOneOf, type Question } from "./Question.ts"
import { isServiceLinked } from "./serviceLinkedRole.ts"
import { applies, type Stated, statementsOf } from "./statement.ts"
import { entryOf, isRole } from "./target.ts"
import type { Word } from "./Word.ts"

const services = [
  "s3",
  "sts",
  "kms",
  "sqs",
  "secretsmanager",
  "ecr",
  "aoss",
  "dynamodb",
  "cognito-idp",
  "cognito-identity",
  "logs"
]

/** @clause rcp.services */
const isReached = ({ action, world }: Question): boolean =>
  (world.resourceControlServices ?? services).some((service) => service.toLowerCase() === action.service)

/** @clause rcp.scope */
const isExempt = (question: Question): boolean => {
  const { action, caller, target, world } = question
  if (caller.role !== undefined && isServiceLinked(caller.role)) return true
  if (isOneOf(action, ["kms:RetireGrant", "sts:GetCallerIdentity"])) return true
  const isAssumed = isRole(target) && isServiceLinked(roleOf(world, target.arn))
  if (caller.principal.type === "service" && isOneOf(action, ["sts:AssumeRole"]) && isAssumed) return true
  return action.service === "kms" && target.parts !== undefined && entryOf(world, target).awsManaged
}

const denies = (stated: Stated, question: Question, resource: string): boolean => {
  const { effect, principal } = stated.statement
  if (effect !== "Deny" || principal === undefined) return false
  const isMeant = principal.negated
    ? !spares(principal, question.caller, question.world)
    : reaches(principal, question.caller, question.world)
  return isMeant && applies(stated, question, resource)
}

/**
 * The resource control policies on every level above an owner's account may deny; all else they allow.
 * @clause rcp.levels
 */
export const resourceControl = (question: Question, owner: string | undefined, resource: string): Word => {
  if (owner === undefined || !isReached(question) || isExempt(question)) return "Allow"
  const organization = organizationOf(question.world, owner)
  if (organization === undefined || isManagementAccount(organization, owner)) return "Allow"
  if (!known(organization.features.rcp, "whether resource control policies are on")) return "Allow"
  const policies = levelsOf(organization, owner).flatMap(({ id, resourceControlPolicies }) =>
    known(resourceControlPolicies, `the resource control policies of ${id}`)
  )
  return statementsOf(policies).some((stated) => denies(stated, question, resource)) ? "ExplicitDeny" : "Allow"
}
