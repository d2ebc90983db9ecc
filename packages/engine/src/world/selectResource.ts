import type * as AccountId from "../aws/AccountId.ts"
import type * as ActionName from "../aws/ActionName.ts"
import * as Arn from "../aws/Arn.ts"
import { type Fact, map, unknown } from "../aws/Fact.ts"
import { rememberIn } from "../aws/remember.ts"
import type { Policy } from "../policy/Policy.ts"
import { nobody } from "../policy/PrincipalElement.ts"
import { accountArn, type Caller } from "../request/Caller.ts"
import type * as MissingFact from "../request/MissingFact.ts"
import type { Target } from "../request/Target.ts"
import type { ResourceSlot } from "./AppliedPolicies.ts"
import { worksOnKey } from "./keyOperations.ts"
import { carrier } from "./carrier.ts"
import * as lookUp from "./lookUp.ts"
import { supportsResourcePolicy } from "./resourceTypes.ts"
import { isOnAccessPoint } from "./s3Names.ts"
import { attached, carriedBy } from "./slot.ts"
import { asksTrust } from "./trustActions.ts"
import type { World } from "./World.ts"

const isComplete = (world: World, owner: Fact<AccountId.AccountId>): boolean =>
  owner !== unknown && lookUp.account(world, owner)?.complete === true

type Slots = Readonly<Record<ResourceSlot["kind"], ResourceSlot>>

const ofEachKind = (slot: Omit<ResourceSlot, "kind">): Slots => ({
  "resource-based": { ...slot, kind: "resource-based" },
  "role-trust": { ...slot, kind: "role-trust" },
  key: { ...slot, kind: "key" }
})

const empty = { grants: [], missingGrants: [], policies: [], missing: [] }

const nothing = ofEachKind(empty)

/** Of a resource that a complete account does not list: there is none. */
const unlisted = ofEachKind({ ...empty, unlisted: true })

/**
 * What a role from before September 2022 may still have: a trust in itself that no policy shows. It lets the role's
 * identity policies decide, as naming its account would.
 * @clause sts.self-trust
 */
const selfTrust = (self: Caller, role: Arn.Arn): Policy => ({
  name: "implicit trust in itself",
  attachedTo: role.text,
  document: {
    version: "2012-10-17",
    id: undefined,
    statements: [
      {
        sid: undefined,
        effect: "Allow",
        principal: { ...nobody, aws: [accountArn(self)] },
        action: { negated: false, values: ["sts:AssumeRole"] },
        resource: undefined,
        condition: []
      }
    ]
  }
})

const isRoleItself = ({ principal }: Caller, arn: Arn.Arn): boolean =>
  principal.type === "role-session" && principal.roleArn === arn.text

/** A role ARN with an `sts:` action is answered by the role's trust policy. @clause sts.trust-policy */
const trustPolicy = (world: World, arn: Arn.Arn, caller: Caller): ResourceSlot => {
  const role = lookUp.role(world, arn)
  if (role === undefined) return unlisted["role-trust"]
  const policy = map(role, ({ trustPolicy: own }) => own)
  const written = carriedBy(arn.text, attached(policy, "ROLE_TRUST_POLICY", arn.text))
  const trustsItself = role !== unknown && role.trustsItself === true
  const implicit = trustsItself && isRoleItself(caller, arn) ? [selfTrust(caller, arn)] : []
  return {
    kind: "role-trust",
    grants: [],
    missingGrants: [],
    policies: [...written.policies, ...implicit],
    missing: written.missing
  }
}

/** A key's policy and grants, without which no identity policy counts. @clause kms.key-policy */
const keyPolicy = (world: World, { arn, owner }: Target & { readonly arn: Arn.Arn }): ResourceSlot => {
  const key = lookUp.resource(world, arn.text)?.resource
  if (key === undefined && isComplete(world, owner)) return unlisted.key
  const grants = key === undefined ? unknown : key.grants
  const policy = carriedBy(arn.text, attached(key?.policy ?? unknown, "RESOURCE_BASED_POLICY", arn.text))
  const missing: ReadonlyArray<MissingFact.MissingFact> = grants === unknown ? [{ kind: "grants", of: arn.text }] : []
  return {
    kind: "key",
    policies: policy.policies,
    missing: policy.missing,
    grants: grants === unknown ? [] : grants,
    missingGrants: missing
  }
}

/** A key that the world does not list may be one that AWS manages. */
export const isAwsManagedKey = (world: World, { arn, owner }: Target): Fact<boolean> => {
  if (arn?.service !== "kms" || Arn.resourceType(arn) !== "key") return false
  const listed = lookUp.resource(world, arn.text)?.resource.awsManaged
  return listed ?? (isComplete(world, owner) ? false : unknown)
}

const onResource = (carries: string, policy: Fact<Policy | "none">): ResourceSlot => ({
  kind: "resource-based",
  grants: [],
  missingGrants: [],
  ...carriedBy(carries, attached(policy, "RESOURCE_BASED_POLICY", carries))
})

const heldSlot = rememberIn(({ arn, resource }: lookUp.HeldResource) => onResource(arn, resource.policy))

/**
 * What stands on the resource itself.
 * @clause evaluation.resource-policies
 */
export const resourceBased = (
  world: World,
  target: Target,
  action: ActionName.ActionName,
  caller: Caller
): ResourceSlot => {
  const { arn, owner } = target
  const kind = worksOnKey(action, arn) ? "key" : asksTrust(action, arn) ? "role-trust" : "resource-based"
  const none = nothing[kind]
  if (arn === undefined) return none
  if (action.service === "sts" && arn.service === "iam" && Arn.resourceType(arn) === "role")
    return trustPolicy(world, arn, caller)
  if (action.service === "kms" && arn.service === "kms" && Arn.resourceType(arn) === "key") {
    return keyPolicy(world, { ...target, arn })
  }
  // A call on a key or a role that names something else asks neither, whatever stands on what it names.
  if (kind !== "resource-based") return none
  // What an access point's policy grants is what passes through it.
  if (isOnAccessPoint(action)) return none
  // Of a type that carries no policy, one that a world lists all the same is none.
  if (supportsResourcePolicy(arn) === "no") return none
  const held = lookUp.resource(world, arn.text)
  if (held !== undefined) return heldSlot(held)
  return isComplete(world, owner) ? unlisted[kind] : onResource(carrier(arn), unknown)
}
