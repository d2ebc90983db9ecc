import { bucketContext } from "../../evaluate/bucketContext.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import { unknown } from "../../aws/Fact.ts"
import type { PolicyType } from "../../policy/PolicyType.ts"
import type { Caller } from "../../request/Caller.ts"
import { principalArn } from "../../request/keys/principal.ts"
import {
  type AppliedPolicies,
  applies,
  type Levels,
  type NotApplicable,
  type PolicySlot
} from "../../world/AppliedPolicies.ts"
import { carrier } from "../../world/carrier.ts"
import type { Owner } from "./Remedy.ts"

/** A place of one check where policies are attached, and who changes them there. */
export interface Place {
  readonly policyType: PolicyType
  readonly account: string | undefined
  readonly attachTo: string
  readonly owner: Owner
  readonly slot: PolicySlot
  /** Whether it stands behind an access point, and is matched with the bucket's own ARN. */
  readonly behind?: boolean
}

/** The request as the policies of a place see it. An endpoint before an access point sees it both ways. */
export const contextsAt = (
  { behind, policyType }: Place,
  context: RequestContext
): readonly [RequestContext, ...ReadonlyArray<RequestContext>] => {
  if (behind === true) return [bucketContext(context)]
  const twice = policyType === "VPC_ENDPOINT_POLICY" && context.target.accessPoint !== undefined
  return twice ? [context, bucketContext(context)] : [context]
}

/** The user or role that carries the caller's policies. */
const identity = (caller: Caller): string =>
  caller.principal.type === "federated-user" ? caller.principal.federatedBy : (principalArn(caller) ?? "")

const sessionOf = ({ principal }: Caller): string => {
  if (principal.type === "role-session") return principal.sessionName
  return principal.type === "federated-user" ? principal.name : "root"
}

type Attached = Omit<Place, "slot">

const place = (slot: PolicySlot | NotApplicable, attached: Attached): ReadonlyArray<Place> =>
  applies(slot) ? [{ ...attached, slot }] : []

const levels = (found: Levels | NotApplicable, attached: Omit<Attached, "attachTo">): ReadonlyArray<Place> =>
  applies(found)
    ? found.levels.map(({ behind = false, node, slot }) => ({ ...attached, attachTo: node, slot, behind }))
    : []

const ofCaller = ({ caller, identityBased, permissionsBoundary, sessionPolicies }: AppliedPolicies) => {
  const shared = { account: caller.account, attachTo: identity(caller), owner: "caller's administrator" } as const
  return [
    ...place(identityBased, { ...shared, policyType: "IDENTITY_BASED_POLICY" }),
    ...place(permissionsBoundary, { ...shared, policyType: "PERMISSIONS_BOUNDARY" }),
    ...place(sessionPolicies, { ...shared, policyType: "SESSION_POLICY", attachTo: sessionOf(caller), owner: "caller" })
  ]
}

const ownerOf = ({ target }: AppliedPolicies): string | undefined =>
  target.owner === unknown ? undefined : target.owner

const ofResource = (applied: AppliedPolicies): ReadonlyArray<Place> => {
  const { resourceBased, target } = applied
  if (target.arn === undefined) return []
  return place(resourceBased, {
    account: ownerOf(applied),
    attachTo: carrier(target.arn),
    owner: "resource's owner",
    policyType: resourceBased.kind === "role-trust" ? "ROLE_TRUST_POLICY" : "RESOURCE_BASED_POLICY"
  })
}

/** The policy of the bucket behind an access point. */
const ofBucket = ({ resourceBased: { behind }, target: { accessPoint } }: AppliedPolicies): ReadonlyArray<Place> => {
  if (behind === undefined || accessPoint === undefined || accessPoint.bucket === unknown) return []
  const account = accessPoint.bucketOwner === unknown ? undefined : accessPoint.bucketOwner
  const attached = { account, attachTo: accessPoint.bucket, owner: "resource's owner" } as const
  return [{ ...attached, policyType: "RESOURCE_BASED_POLICY", slot: behind, behind: true }]
}

const ofEndpoint = ({ endpoint, vpcEndpoint }: AppliedPolicies): ReadonlyArray<Place> =>
  endpoint === undefined
    ? []
    : place(vpcEndpoint, {
        account: endpoint.account === unknown ? undefined : endpoint.account,
        attachTo: endpoint.id,
        owner: "endpoint's owner",
        policyType: "VPC_ENDPOINT_POLICY"
      })

/** Every place whose policies bind the request, in AWS's order of evaluation. */
export const places = (applied: AppliedPolicies): ReadonlyArray<Place> => {
  const organization = { owner: "organization" } as const
  return [
    ...levels(applied.resourceControl, {
      ...organization,
      account: ownerOf(applied),
      policyType: "RESOURCE_CONTROL_POLICY"
    }),
    ...levels(applied.serviceControl, {
      ...organization,
      account: applied.caller.account,
      policyType: "SERVICE_CONTROL_POLICY"
    }),
    ...ofResource(applied),
    ...ofBucket(applied),
    ...ofCaller(applied),
    ...ofEndpoint(applied)
  ]
}
