import { unknown } from "../../aws/Fact.ts"
import * as RequestContext from "../../request/RequestContext.ts"
import type { Exclusion } from "../../verdict/Evaluation.ts"
import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import { publicAcl } from "./publicAcl.ts"
import { type Call, type Departure, foremost, ownAccountOnly, type SetAside } from "./Departure.ts"

const bucketPolicyOperations: ReadonlySet<string> = new Set([
  "deletebucketpolicy",
  "getbucketpolicy",
  "putbucketpolicy"
])

const withoutDenies = (grants: ResourceGrant.ResourceGrants): ResourceGrant.ResourceGrants =>
  (grants & ResourceGrant.denies) === 0 ? grants : (grants & ~ResourceGrant.denies) | ResourceGrant.silent

const withoutResourceDenies: SetAside = (readings) => ({
  ...readings,
  resourceBased: withoutDenies(readings.resourceBased)
})

/** An access point that is bound to a VPC takes no request from elsewhere. @clause access-point.vpc */
const fromElsewhere = ({ context }: Call): Exclusion | undefined => {
  const { accessPoint } = context.target
  if (accessPoint?.vpc === undefined) return undefined
  const refused: Exclusion = { side: "trusting", refusal: { code: "access-point-of-vpc" } }
  if (accessPoint.vpc === unknown) return { ...refused, doubt: { kind: "access-point", of: accessPoint.arn } }
  const from = RequestContext.lookup(context, "aws:sourcevpc")
  if (RequestContext.isUnknown(from)) return { ...refused, doubt: from.missing }
  return from?.length === 1 && from[0] === accessPoint.vpc ? undefined : refused
}

/** What the bucket's owner decides even where another account owns the object. */
const ofTheBucket: ReadonlySet<string> = new Set([
  "abortmultipartupload",
  "deleteobject",
  "deleteobjectversion",
  "listmultipartuploadparts",
  "putobject"
])

/**
 * An object that another account owns is granted by that account's ACL alone: bucket and identity policies of the
 * bucket's side can deny, not grant.
 * @clause s3.object-ownership
 */
const foreignObject = ({
  applied: { objectOwner },
  context: { action, caller, target }
}: Call): Exclusion | undefined => {
  if (objectOwner === undefined || ofTheBucket.has(action.operation)) return undefined
  const refused: Exclusion = { side: "trusting", refusal: { code: "object-of-other-account" } }
  if (objectOwner === unknown) return { ...refused, doubt: { kind: "object-owner", of: target.resource } }
  return objectOwner === caller.account ? undefined : refused
}

const bucketPolicyFromOutside = ownAccountOnly("s3", bucketPolicyOperations)

/**
 * A bucket's policy is read and changed from its owner's account alone, and the owner's root user cannot be locked
 * out of it by the policy itself.
 * @clause exclusions.s3-bucket-policy
 * @clause s3.bucket-policy-lockout
 */
export const s3: Departure = {
  exclusion: (call) =>
    foremost(
      foremost(bucketPolicyFromOutside(call), fromElsewhere(call)),
      foremost(publicAcl(call), foreignObject(call))
    ),
  setAside: ({ context: { action, caller }, crossAccount }) =>
    !crossAccount && caller.principal.type === "root" && bucketPolicyOperations.has(action.operation)
      ? withoutResourceDenies
      : undefined
}
