import type * as Arn from "../aws/Arn.ts"
import { unknown } from "../aws/Fact.ts"
import type { ConditionBlock } from "../policy/ConditionBlock.ts"
import type { Policy } from "../policy/Policy.ts"
import type { PrincipalElement } from "../policy/PrincipalElement.ts"
import type { Statement } from "../policy/Statement.ts"
import type { Target } from "../request/Target.ts"
import type { ResourceSlot } from "./AppliedPolicies.ts"
import * as lookUp from "./lookUp.ts"
import { supportsResourcePolicy } from "./resourceTypes.ts"
import type { ResourceShare } from "./ResourceShare.ts"
import type { World } from "./World.ts"

const aws = (...values: ReadonlyArray<string>): PrincipalElement => ({
  negated: false,
  everyone: false,
  aws: values,
  service: [],
  federated: [],
  canonicalUser: []
})

const holds = (operator: string, key: string, value: string): ConditionBlock => [
  { operator, tests: [{ key, values: [value] }] }
]

const organization = /^arn:[^:]+:organizations::\d{12}:organization\/(o-[a-z0-9]+)$/
const unit = /^arn:[^:]+:organizations::\d{12}:ou\/(o-[a-z0-9]+)\/(ou-[a-z0-9-]+)$/

/** Whom a principal of a share means, as a policy would say it. @clause ram.principals */
const meant = (principal: string): readonly [PrincipalElement, ConditionBlock] => {
  const [, whole] = organization.exec(principal) ?? []
  if (whole !== undefined) return [aws("*"), holds("StringEquals", "aws:PrincipalOrgID", whole)]
  const [, above, below] = unit.exec(principal) ?? []
  return above === undefined
    ? [aws(principal), []]
    : [aws("*"), holds("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", `${above}/*/${below}/*`)]
}

// A share opens nothing to the account that shares.
const statement = ({ permission }: ResourceShare, principal: string, owner: string): Statement => {
  const [element, place] = meant(principal)
  return {
    sid: undefined,
    effect: "Allow",
    principal: element,
    action: { negated: false, values: permission.actions },
    resource: undefined,
    condition: [...permission.conditions, ...place, ...holds("StringNotEquals", "aws:PrincipalAccount", owner)]
  }
}

/** The policy that AWS RAM writes for a share, named after it. @clause ram.share */
const fragment = (share: ResourceShare, owner: string, resource: string): Policy => ({
  name: `resource share ${share.name}`,
  attachedTo: resource,
  document: {
    version: "2012-10-17",
    id: undefined,
    statements: share.principals.map((principal) => statement(share, principal, owner))
  }
})

// Only a share leads to a resource whose type has no policy of its own: whether there is one must be known.
const mayBeShared = (world: World, owner: string, arn: Arn.Arn): boolean => {
  const account = lookUp.account(world, owner)
  const isTold = account?.complete === true || account?.resourceShares !== undefined
  return !isTold && arn.service !== "iam" && supportsResourcePolicy(arn) === "no"
}

/** The slot with one more share in effect. @clause ram.share */
export const withShare = (slot: ResourceSlot, share: ResourceShare, owner: string, resource: string): ResourceSlot => ({
  ...slot,
  shared: true,
  policies: [...slot.policies, fragment(share, owner, resource)]
})

/**
 * A share that is in effect counts as an Allow in the policy on each of its resources; one that may not have been
 * accepted leaves that open.
 * @clause ram.share
 * @clause ram.accepted
 */
export const withShares = (world: World, slot: ResourceSlot, { arn, owner }: Target): ResourceSlot => {
  if (slot.kind !== "resource-based" || arn === undefined || owner === unknown) return slot
  if (mayBeShared(world, owner, arn)) {
    return { ...slot, shared: true, missing: [...slot.missing, { kind: "resource-share", of: owner }] }
  }
  const shares = (lookUp.account(world, owner)?.resourceShares ?? []).filter(({ resources }) =>
    resources.includes(arn.text)
  )
  const open = shares.filter(({ accepted }) => accepted === unknown)
  const granted = shares.filter(({ accepted }) => accepted === true).map((share) => fragment(share, owner, arn.text))
  if (open.length + granted.length === 0) return slot
  return {
    ...slot,
    shared: true,
    policies: [...slot.policies, ...granted],
    missing: [...slot.missing, ...open.map(({ name }) => ({ kind: "resource-share", of: name }) as const)]
  }
}
