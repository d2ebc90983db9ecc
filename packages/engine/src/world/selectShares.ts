import type * as Arn from "../aws/Arn.ts"
import { unknown } from "../aws/Fact.ts"
import type { Policy } from "../policy/Policy.ts"
import { nobody, type PrincipalElement } from "../policy/PrincipalElement.ts"
import type { Caller } from "../request/Caller.ts"
import type { Target } from "../request/Target.ts"
import type { ResourceSlot } from "./AppliedPolicies.ts"
import * as lookUp from "./lookUp.ts"
import { supportsResourcePolicy } from "./resourceTypes.ts"
import type { ResourceShare } from "./ResourceShare.ts"
import type { World } from "./World.ts"

/** Whom a principal of a share means. @clause ram.principals */
const meant = (principal: string): PrincipalElement => {
  const isOfOrganization = /^arn:[^:]+:organizations:/.test(principal)
  if (isOfOrganization) return { ...nobody, organizations: [principal] }
  return principal === "*" ? nobody : { ...nobody, aws: [principal] }
}

/** The policy that AWS RAM writes for a share, named after it. @clause ram.share */
const fragment = ({ name, permission, principals }: ResourceShare, resource: string): Policy => ({
  name: `resource share ${name}`,
  attachedTo: resource,
  document: {
    version: "2012-10-17",
    id: undefined,
    statements: principals.map((principal) => ({
      sid: undefined,
      effect: "Allow",
      principal: meant(principal),
      action: { negated: false, values: permission.actions },
      resource: undefined,
      condition: permission.conditions
    }))
  }
})

// Only a share leads to a resource whose type has no policy of its own: whether there is one must be known.
const mayBeShared = (world: World, owner: string, arn: Arn.Arn): boolean => {
  const account = lookUp.account(world, owner)
  const isTold = account?.complete === true || account?.resourceShares !== undefined
  return !isTold && arn.service !== "iam" && supportsResourcePolicy(arn) === "no"
}

/** Nobody shares with the own account, nor with a caller that is neither of an account nor a service. @clause ram.principals */
const canReach = ({ account, principal }: Caller, owner: string): boolean =>
  account === undefined ? principal.type === "service" : account !== owner

/** The slot with one more share in effect. @clause ram.share */
export const withShare = (slot: ResourceSlot, share: ResourceShare, resource: string): ResourceSlot => ({
  ...slot,
  shared: true,
  policies: [...slot.policies, fragment(share, resource)]
})

/**
 * A share that is in effect counts as an Allow in the policy on each of its resources; one that may not have been
 * accepted leaves that open. To the account that shares it opens nothing.
 * @clause ram.share
 * @clause ram.accepted
 */
export const withShares = (world: World, slot: ResourceSlot, { arn, owner }: Target, caller: Caller): ResourceSlot => {
  if (slot.kind !== "resource-based" || arn === undefined || owner === unknown) return slot
  if (!canReach(caller, owner)) return slot
  if (mayBeShared(world, owner, arn)) {
    return { ...slot, shared: true, missing: [...slot.missing, { kind: "resource-share", of: owner }] }
  }
  const all = lookUp.account(world, owner)?.resourceShares ?? []
  if (all.length === 0) return slot
  const shares = all.filter(({ resources }) => resources.includes(arn.text))
  const open = shares.filter(({ accepted }) => accepted === unknown)
  const granted = shares.filter(({ accepted }) => accepted === true).map((share) => fragment(share, arn.text))
  if (open.length + granted.length === 0) return slot
  return {
    ...slot,
    shared: true,
    policies: [...slot.policies, ...granted],
    missing: [...slot.missing, ...open.map(({ name }) => ({ kind: "resource-share", of: name }) as const)]
  }
}
