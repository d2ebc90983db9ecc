import { unknown } from "../../aws/Fact.ts"
import { compile } from "../../compile/policy.ts"
import { blockPublicAccess } from "../../evaluate/guardrail/blockPublicAccess.ts"
import { isFixed, isPublicStatement } from "../../evaluate/guardrail/publicPolicy.ts"
import type { PrincipalElement } from "../../policy/PrincipalElement.ts"
import type { Statement } from "../../policy/Statement.ts"
import * as Admits from "../../verdict/Admits.ts"
import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import * as PublicAccessBlock from "../../world/PublicAccessBlock.ts"
import { type Place, places } from "./place.ts"
import type { Part } from "./Remedy.ts"

/** The principals with the owner's account in place of everyone; `undefined` where that says something else. */
const named = (principal: PrincipalElement, owner: string): PrincipalElement | undefined => {
  const { aws, canonicalUser, federated, negated, service } = principal
  if (negated || federated.length > 0 || ![...service, ...canonicalUser].every(isFixed)) return undefined
  return { ...principal, everyone: false, aws: [...new Set([...aws.filter(isFixed), owner])] }
}

const naming = (place: Place, policy: Place["slot"]["policies"][number], pointer: string, replaced: Statement) => {
  const { account, attachTo, owner, policyType } = place
  const principal = account === undefined ? undefined : named(replaced.principal!, account)
  if (principal === undefined) return undefined
  const change = {
    kind: "name-principals",
    policy,
    pointer,
    replaced,
    statements: [{ ...replaced, principal }]
  } as const
  return { account, attachTo, owner, policyType, change, excess: "owner-delegates" } as const
}

const isOnResource = ({ policyType }: Place): boolean => policyType === "RESOURCE_BASED_POLICY"

/** What names the principals of each public grant, `undefined` for one where that cannot be said. */
const namings = (applied: AppliedPolicies): ReadonlyArray<Part | undefined> =>
  places(applied)
    .filter(isOnResource)
    .flatMap((place) => {
      const { accessPoint } = applied.target
      const onPoint = accessPoint !== undefined && place.behind !== true
      // An access point that is bound to a VPC is never public.
      if (onPoint && accessPoint.vpc !== undefined && accessPoint.vpc !== unknown) return []
      return place.slot.policies.flatMap((policy) =>
        compile(policy)
          .filter(({ statement }) => isPublicStatement(statement, onPoint ? "access-point" : "bucket"))
          .map(({ pointer, statement }) => naming(place, policy, pointer, statement))
      )
    })

/** The account that a place belongs to: an account itself, or the owner of the bucket or access point. */
const accountOf = (place: string, { target }: AppliedPolicies): string | undefined => {
  if (/^\d{12}$/.test(place)) return place
  const { accessPoint, owner } = target
  const found = accessPoint !== undefined && accessPoint.bucket === place ? accessPoint.bucketOwner : owner
  return found === unknown ? undefined : found
}

/** The settings that are on, each off at its own place. */
const settings = (applied: AppliedPolicies): ReadonlyArray<Part> =>
  applied.publicAccessBlock
    .filter((block) => PublicAccessBlock.at(block, PublicAccessBlock.restrictPublicBuckets) === true)
    .map(({ place }) => ({
      account: accountOf(place, applied),
      attachTo: place,
      policyType: undefined,
      owner: /^(?:\d{12}$|arn:)/.test(place) ? "resource's owner" : "organization",
      change: { kind: "set", setting: { name: "RestrictPublicBuckets", value: "false" } },
      excess: "public-policy"
    }))

/**
 * What lets a caller past Block Public Access: no grant is public any more once each names principals; where that
 * cannot be said, or the caller has no name, `RestrictPublicBuckets` goes off.
 * @clause bpa.restrict
 */
export const unblocking = (applied: AppliedPolicies): ReadonlyArray<Part> => {
  if (blockPublicAccess(applied) === Admits.allow) return []
  const parts = namings(applied)
  const sayable = parts.filter((part) => part !== undefined)
  return applied.caller.account !== undefined && sayable.length === parts.length ? sayable : settings(applied)
}
