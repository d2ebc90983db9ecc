import { type Fact, some, unknown } from "../../aws/Fact.ts"
import type * as MissingFact from "../../request/MissingFact.ts"
import * as Admits from "../../verdict/Admits.ts"
import type { PolicyTypeEvaluation } from "../../verdict/Evaluation.ts"
import type { Reason } from "../../verdict/Reason.ts"
import type { AppliedPolicies, PolicySlot } from "../../world/AppliedPolicies.ts"
import type { Inapplicability } from "../../world/Inapplicability.ts"
import * as PublicAccessBlock from "../../world/PublicAccessBlock.ts"
import { isPublic, type Place } from "./publicPolicy.ts"

/** Why the settings do not bind the request, `undefined` where they do. */
const exemption = ({ caller, publicAccessBlock, target }: AppliedPolicies): Inapplicability | undefined => {
  if (publicAccessBlock.length === 0) return { code: "no-bucket" }
  if (caller.principal.type === "service") return { code: "service-principal" }
  const { accessPoint, owner } = target
  const isOwners = owner === caller.account && (accessPoint === undefined || accessPoint.bucketOwner === owner)
  return isOwners ? { code: "owners-account" } : undefined
}

/** Whether the policy counts as public; a part of it that is unknown may be. */
const slotIsPublic = ({ missing, policies }: PolicySlot, place: Place): Fact<boolean> => {
  if (policies.some(({ document }) => isPublic(document, place))) return true
  return missing.length === 0 ? false : unknown
}

/** The policy of an access point that takes requests from a VPC only is never public. @clause bpa.access-point */
const accessPointIsPublic = ({ resourceBased, target }: AppliedPolicies): Fact<boolean> => {
  const vpc = target.accessPoint?.vpc
  const found = slotIsPublic(resourceBased, "access-point")
  if (found === false || vpc === undefined) return found
  return vpc === unknown ? unknown : false
}

const publicity = (applied: AppliedPolicies): Fact<boolean> => {
  const { behind } = applied.resourceBased
  if (behind === undefined) return slotIsPublic(applied.resourceBased, "bucket")
  return some([accessPointIsPublic(applied), slotIsPublic(behind, "bucket")])
}

const missingPolicies = ({ resourceBased, target }: AppliedPolicies): ReadonlyArray<MissingFact.MissingFact> => [
  ...resourceBased.missing,
  ...(resourceBased.behind?.missing ?? []),
  ...(target.accessPoint?.vpc === unknown ? [{ kind: "access-point", of: target.accessPoint.arn } as const] : [])
]

const restriction = ({ publicAccessBlock }: AppliedPolicies): Fact<boolean> =>
  PublicAccessBlock.strictest(publicAccessBlock, PublicAccessBlock.restrictPublicBuckets)

const wordOf = (open: Fact<boolean>, restricted: Fact<boolean>): Admits.Admits => {
  if (open === false || restricted === false) return Admits.allow
  return open === true && restricted === true ? Admits.explicitDeny : Admits.allow | Admits.explicitDeny
}

/**
 * While `RestrictPublicBuckets` is on anywhere and any statement of the policy is public, only AWS service principals
 * and callers of the owner's account get in, whatever else the policy grants.
 * @clause bpa.restrict
 */
export const blockPublicAccess = (applied: AppliedPolicies): Admits.Admits => {
  const restricted = restriction(applied)
  if (restricted === false || exemption(applied) !== undefined) return Admits.allow
  return wordOf(publicity(applied), restricted)
}

const missingSettings = ({ publicAccessBlock }: AppliedPolicies): ReadonlyArray<MissingFact.MissingFact> =>
  publicAccessBlock
    .filter((block) => PublicAccessBlock.at(block, PublicAccessBlock.restrictPublicBuckets) === unknown)
    .map(({ missing, place }) => missing ?? { kind: "public-access-block", of: place })

const reasonOf = ({ publicAccessBlock }: AppliedPolicies): Reason => {
  const on = publicAccessBlock.find(
    (block) => PublicAccessBlock.at(block, PublicAccessBlock.restrictPublicBuckets) === true
  )
  return { code: "public-policy", place: on?.place ?? null }
}

const idleness = (applied: AppliedPolicies, open: Fact<boolean>): Inapplicability | undefined => {
  const exempt = exemption(applied)
  if (exempt !== undefined) return exempt
  if (open === false) return { code: "policy-not-public" }
  return restriction(applied) === false ? { code: "restriction-off" } : undefined
}

/**
 * The proof of `blockPublicAccess`: not applicable where no setting could matter. Settings are asked for once the
 * policy is known to be public.
 * @clause bpa.restrict
 */
export const proveBlockPublicAccess = (applied: AppliedPolicies): PolicyTypeEvaluation => {
  const open = publicity(applied)
  const reason = idleness(applied, open)
  const proof = { policyType: "BLOCK_PUBLIC_ACCESS", admits: blockPublicAccess(applied), sets: [] } as const
  if (reason !== undefined) return { ...proof, state: "not-applicable", reason, missing: [] }
  if (open === unknown) return { ...proof, state: "unknown", missing: missingPolicies(applied) }
  const missing = restriction(applied) === unknown ? missingSettings(applied) : []
  return { ...proof, state: "evaluated", reason: reasonOf(applied), missing }
}
