import { resourceControlServices } from "@countersign/engine"
import { callerAccount, isManagementAccount, listing, ownerAccount, roleAt } from "../scenario/parties.ts"
import type { Place } from "../scenario/Place.ts"
import { identityOf } from "../scenario/places.ts"
import type { Question } from "../scenario/Question.ts"

/** The exceptions that AWS makes for whole policy types, as the laws publish them. */
export const exceptions = {
  callerIdentity: "no policy but an endpoint's binds sts:GetCallerIdentity",
  managementAccount: "control policies do not bind the management account",
  serviceLinkedRole: "control policies do not bind service-linked roles",
  resourceControlServices: "resource control policies reach the services on AWS's list only",
  assumesServiceLinkedRole: "a service assumes its service-linked role past resource control policies",
  awsManagedKey: "resource control policies do not bind AWS managed keys",
  retireGrant: "resource control policies do not bind kms:RetireGrant",
  bucketPolicyLockout: "the root user of a bucket's account can always change its policy"
} as const

const isServiceLinked = (question: Question): boolean => {
  const entry = identityOf(question)?.entry
  return entry !== undefined && "serviceLinked" in entry && entry.serviceLinked
}

export const isAction = ({ request }: Question, ...actions: ReadonlyArray<string>): boolean =>
  actions.includes(request.action.toLowerCase())

const manages = (question: Question, account: string | undefined): boolean =>
  account !== undefined && isManagementAccount(question, account)

const serviceOf = ({ request }: Question): string => request.action.slice(0, request.action.indexOf(":")).toLowerCase()

const isAwsManagedKey = (question: Question): boolean => {
  const found = listing(question)
  return found !== undefined && found.account.resources[found.name]?.awsManaged === true
}

const fromServiceControl = (question: Question): string | undefined => {
  if (manages(question, callerAccount(question.request.principal))) return exceptions.managementAccount
  return isServiceLinked(question) ? exceptions.serviceLinkedRole : undefined
}

const assumesServiceLinkedRole = (question: Question): boolean => {
  const { principal, resource } = question.request
  return (
    principal.type === "service" &&
    isAction(question, "sts:assumerole") &&
    roleAt(question, resource)?.serviceLinked === true
  )
}

const fromResourceControl = (question: Question, owner: string | undefined): string | undefined => {
  const services = question.world.resourceControlServices ?? resourceControlServices
  if (!services.some((service) => service.toLowerCase() === serviceOf(question)))
    return exceptions.resourceControlServices
  if (isServiceLinked(question)) return exceptions.serviceLinkedRole
  if (assumesServiceLinkedRole(question)) return exceptions.assumesServiceLinkedRole
  if (isAwsManagedKey(question)) return exceptions.awsManagedKey
  if (isAction(question, "kms:retiregrant")) return exceptions.retireGrant
  return manages(question, owner) ? exceptions.managementAccount : undefined
}

const fromBucketPolicy = (question: Question): string | undefined => {
  const { principal } = question.request
  return principal.type === "root" &&
    principal.account === ownerAccount(question) &&
    isAction(question, "s3:putbucketpolicy", "s3:getbucketpolicy", "s3:deletebucketpolicy")
    ? exceptions.bucketPolicyLockout
    : undefined
}

/** Why the policies of the place do not bind the request, by the text of the exception; `undefined` where they do. */
export const from = (question: Question, { account, policyType }: Place): string | undefined => {
  if (policyType === "VPC_ENDPOINT_POLICY") return undefined
  if (isAction(question, "sts:getcalleridentity")) return exceptions.callerIdentity
  if (policyType === "SERVICE_CONTROL_POLICY") return fromServiceControl(question)
  if (policyType === "RESOURCE_CONTROL_POLICY") return fromResourceControl(question, account)
  return policyType === "RESOURCE_BASED_POLICY" ? fromBucketPolicy(question) : undefined
}
