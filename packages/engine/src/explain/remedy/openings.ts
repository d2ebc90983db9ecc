import { unknown } from "../../aws/Fact.ts"
import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import { isShareable } from "../../world/shareableTypes.ts"
import { places } from "./place.ts"
import { unblocking } from "./publicity.ts"
import type { Part } from "./Remedy.ts"

/** The bucket's owner owns every object once access control lists are off. @clause s3.object-ownership */
const ownership = (applied: AppliedPolicies): ReadonlyArray<Part> => {
  const bucket = places(applied).findLast(({ policyType }) => policyType === "RESOURCE_BASED_POLICY")
  if (applied.objectOwner === undefined || bucket === undefined) return []
  const { account, attachTo, owner } = bucket
  const setting = { name: "ObjectOwnership", value: "BucketOwnerEnforced" } as const
  return [{ account, attachTo, owner, policyType: undefined, change: { kind: "set", setting }, excess: "whole-bucket" }]
}

/** A share with the caller's account leads to a resource whose type has no policy of its own. @clause ram.share */
const share = ({ action, caller, resourceBased, target }: AppliedPolicies): ReadonlyArray<Part> => {
  const { arn, owner } = target
  if (arn === undefined || caller.account === undefined || owner === unknown || owner === caller.account) return []
  if (resourceBased.shared !== true && !isShareable(arn)) return []
  const made = {
    name: "share",
    resources: [arn.text],
    principals: [caller.account],
    permission: { actions: [action.text], conditions: [] },
    accepted: true
  }
  return [
    {
      account: owner,
      attachTo: arn.text,
      owner: "resource's owner",
      policyType: undefined,
      change: { kind: "share", share: made },
      excess: "managed-permission"
    }
  ]
}

/** What opens a way that no statement opens: settings of Amazon S3, and resource shares. */
export const openings = (applied: AppliedPolicies): ReadonlyArray<Part> => [
  ...unblocking(applied),
  ...ownership(applied),
  ...share(applied)
]
