import { Result } from "effect"
import * as ActionName from "../aws/ActionName.ts"
import * as AccountId from "../aws/AccountId.ts"
import * as Arn from "../aws/Arn.ts"
import { type Fact, map, unknown } from "../aws/Fact.ts"
import type { Policy } from "../policy/Policy.ts"
import type { PolicyType } from "../policy/PolicyType.ts"
import type { Caller } from "../request/Caller.ts"
import { InvalidRequest } from "../request/InvalidRequest.ts"
import * as MissingFact from "../request/MissingFact.ts"
import type { Principal } from "../request/Principal.ts"
import type { Endpoint, Target } from "../request/Target.ts"
import type { Group, Role, User } from "./Account.ts"
import {
  type AppliedPolicies,
  none,
  type NotApplicable,
  type PolicySlot,
  type ResourceSlot
} from "./AppliedPolicies.ts"
import { describeCaller } from "./describeCaller.ts"
import { describeTarget, type NamedResource } from "./describeTarget.ts"
import * as lookUp from "./lookUp.ts"
import { resourceControl, serviceControl } from "./selectLevels.ts"
import { supportsResourcePolicy } from "./resourceTypes.ts"
import type { World } from "./World.ts"

/** One check of a request: who, what, on which resource, on which way. */
export interface Check extends NamedResource {
  readonly principal: Principal
  readonly action: string
  readonly viaVpcEndpoint?: string
}

const notApplicable = (reason: string): NotApplicable => ({ notApplicable: reason })

const unknownSlot = (policyType: PolicyType, of: string): PolicySlot => ({
  policies: [],
  missing: [MissingFact.policies(policyType, of)]
})

const slot = (policies: Fact<ReadonlyArray<Policy>>, policyType: PolicyType, of: string): PolicySlot =>
  policies === unknown ? unknownSlot(policyType, of) : { policies, missing: [] }

const join = (slots: ReadonlyArray<PolicySlot>): PolicySlot => ({
  policies: slots.flatMap(({ policies }) => policies),
  missing: slots.flatMap(({ missing }) => missing)
})

const identityArn = ({ principal }: Caller): string | undefined => {
  switch (principal.type) {
    case "user":
    case "user-session":
      return principal.arn
    case "role-session":
      return principal.roleArn
    case "federated-user":
      return principal.federatedBy
    case "root":
    case "service":
    case "anonymous":
    case "saml":
    case "web-identity":
      return undefined
  }
}

const groupSlots = (world: World, caller: Caller, user: User): ReadonlyArray<PolicySlot> => {
  if (user.groups === unknown) return [unknownSlot("IDENTITY_BASED_POLICY", `the groups of ${user.arn}`)]
  const account = lookUp.account(world, caller.account ?? "")
  return user.groups.map((name) => {
    const group: Group | undefined = account && Object.hasOwn(account.groups, name) ? account.groups[name] : undefined
    const missing: Fact<ReadonlyArray<Policy>> = account?.complete === true ? [] : unknown
    return slot(group?.identityPolicies ?? missing, "IDENTITY_BASED_POLICY", `group ${name} of ${caller.account ?? ""}`)
  })
}

/**
 * A user's own policies and its groups'; a role's. A federated user acts with the policies of the user who
 * federated; a group is never a principal.
 * @clause principal.groups
 */
const identityBased = (
  world: World,
  caller: Caller,
  identity: Fact<User | Role | undefined>
): PolicySlot | NotApplicable => {
  if (caller.account === undefined) return notApplicable("the caller belongs to no account")
  const arn = identityArn(caller) ?? ""
  if (identity === undefined) return notApplicable("the root user has full access by default")
  if (identity === unknown) return unknownSlot("IDENTITY_BASED_POLICY", arn)
  const own = slot(identity.identityPolicies, "IDENTITY_BASED_POLICY", arn)
  return "groups" in identity ? join([own, ...groupSlots(world, caller, identity)]) : own
}

/** @clause boundary.scope */
const permissionsBoundary = (caller: Caller, identity: Fact<User | Role | undefined>): PolicySlot | NotApplicable => {
  if (caller.account === undefined) return notApplicable("the caller belongs to no account")
  if (identity === undefined) return notApplicable("the root user has no permissions boundary")
  const of = identityArn(caller) ?? ""
  if (identity === unknown) return unknownSlot("PERMISSIONS_BOUNDARY", of)
  const boundary = identity.permissionsBoundary
  if (boundary === unknown) return unknownSlot("PERMISSIONS_BOUNDARY", of)
  return boundary === "none" ? notApplicable("none attached") : { policies: [boundary], missing: [] }
}

/**
 * A role session without session policies is not limited; a federated user without one has nothing but what a
 * resource-based policy grants to it.
 * @clause session.scope
 */
const sessionPolicies = ({ principal }: Caller): PolicySlot | NotApplicable => {
  switch (principal.type) {
    case "role-session": {
      const passed = principal.sessionPolicies ?? []
      return passed !== unknown && passed.length === 0
        ? notApplicable("none passed")
        : slot(passed, "SESSION_POLICY", `session ${principal.sessionName}`)
    }
    case "federated-user":
      return slot(principal.sessionPolicies ?? [], "SESSION_POLICY", `federated user ${principal.name}`)
    case "root":
      return principal.assumedRoot === true
        ? slot(principal.sessionPolicies ?? unknown, "SESSION_POLICY", `the task policy of the root session`)
        : notApplicable("not a session with policies")
    case "user":
    case "user-session":
    case "service":
    case "anonymous":
    case "saml":
    case "web-identity":
      return notApplicable("not a session with policies")
  }
}

const attached = (policy: Fact<Policy | "none">, policyType: PolicyType, of: string): PolicySlot => {
  if (policy === unknown) return unknownSlot(policyType, of)
  return policy === "none" ? none : { policies: [policy], missing: [] }
}

const isComplete = (world: World, owner: Fact<AccountId.AccountId>): boolean =>
  owner !== unknown && lookUp.account(world, owner)?.complete === true

/** A role ARN with an `sts:` action is answered by the role's trust policy. @clause sts.trust-policy */
const trustPolicy = (world: World, arn: Arn.Arn): ResourceSlot => {
  const role = lookUp.role(world, arn)
  const policy = map(role, (known) => known?.trustPolicy ?? "none")
  return { kind: "role-trust", grants: [], ...attached(policy, "ROLE_TRUST_POLICY", arn.text) }
}

const keyPolicy = (world: World, { arn, owner }: Target & { readonly arn: Arn.Arn }): ResourceSlot => {
  const key = lookUp.resource(world, arn.text)?.resource
  const unlisted = isComplete(world, owner) ? "none" : unknown
  const grants = key === undefined ? (unlisted === "none" ? [] : unknown) : key.grants
  const policy = attached(key?.policy ?? unlisted, "RESOURCE_BASED_POLICY", arn.text)
  const missing: ReadonlyArray<MissingFact.MissingFact> = grants === unknown ? [{ kind: "grants", of: arn.text }] : []
  return {
    kind: "key",
    policies: policy.policies,
    missing: [...policy.missing, ...missing],
    grants: grants === unknown ? [] : grants
  }
}

/**
 * What stands on the resource itself.
 * @clause evaluation.resource-policies
 */
const resourceBased = (world: World, target: Target, action: ActionName.ActionName): ResourceSlot => {
  const { arn, owner } = target
  const nothing: ResourceSlot = { kind: "resource-based", grants: [], ...none }
  if (arn === undefined) return nothing
  if (action.service === "sts" && arn.service === "iam" && Arn.resourceType(arn) === "role")
    return trustPolicy(world, arn)
  if (action.service === "kms" && arn.service === "kms" && Arn.resourceType(arn) === "key") {
    return keyPolicy(world, { ...target, arn })
  }
  const held = lookUp.resource(world, arn.text)?.resource
  if (held === undefined && (supportsResourcePolicy(arn) === "no" || isComplete(world, owner))) return nothing
  return { ...nothing, ...attached(held?.policy ?? unknown, "RESOURCE_BASED_POLICY", arn.text) }
}

const describeEndpoint = (world: World, id: string): Endpoint => {
  const found = Object.hasOwn(world.vpcEndpoints, id) ? world.vpcEndpoints[id] : undefined
  const account = found === undefined || found.account === unknown ? unknown : AccountId.parse(found.account)
  return {
    id,
    account: account ?? unknown,
    vpc: found?.vpc ?? unknown,
    membership: account === undefined || account === unknown ? unknown : lookUp.membership(world, account)
  }
}

/** @clause vpc-endpoint.scope */
const endpointPolicy = (world: World, id: string | undefined): PolicySlot | NotApplicable => {
  if (id === undefined) return notApplicable("not through a VPC endpoint")
  const policy = Object.hasOwn(world.vpcEndpoints, id) ? world.vpcEndpoints[id]!.policy : unknown
  return policy === "none"
    ? notApplicable("the default policy allows all")
    : attached(policy, "VPC_ENDPOINT_POLICY", id)
}

const gatewayServices: ReadonlySet<string> = new Set(["dynamodb", "s3"])

const isGateway = (world: World, id: string | undefined, action: ActionName.ActionName): boolean => {
  if (id === undefined) return false
  const kind = Object.hasOwn(world.vpcEndpoints, id) ? world.vpcEndpoints[id]!.kind : unknown
  return kind === unknown ? gatewayServices.has(action.service) : kind === "gateway"
}

const parseAction = (text: string): Result.Result<ActionName.ActionName, InvalidRequest> => {
  const action = ActionName.parse(text)
  const help = "write a service prefix and an operation without wildcards: `s3:GetObject`"
  return action === undefined
    ? Result.fail(new InvalidRequest({ field: "action", message: `\`${text}\` is not an action`, help }))
    : Result.succeed(action)
}

/**
 * Every policy of the world that takes part in the check. A failure is a request that cannot be read, never a denial.
 * @clause evaluation.policy-types
 */
export const selectPolicies = (world: World, check: Check): Result.Result<AppliedPolicies, InvalidRequest> =>
  Result.gen(function* () {
    const action = yield* parseAction(check.action)
    const { caller, identity } = yield* describeCaller(world, check.principal)
    const target = yield* describeTarget(world, check, caller)
    const endpoint = check.viaVpcEndpoint === undefined ? undefined : describeEndpoint(world, check.viaVpcEndpoint)
    const awsManagedKey =
      target.arn?.service === "kms" && lookUp.resource(world, target.arn.text)?.resource.awsManaged === true
    return {
      action,
      caller,
      target,
      endpoint,
      awsManagedKey,
      identityBased: identityBased(world, caller, identity),
      permissionsBoundary: permissionsBoundary(caller, identity),
      sessionPolicies: sessionPolicies(caller),
      serviceControl: serviceControl(world, caller),
      resourceControl: resourceControl(world, caller, target, action, awsManagedKey),
      resourceBased: resourceBased(world, target, action),
      vpcEndpoint: endpointPolicy(world, check.viaVpcEndpoint),
      gatewayEndpoint: isGateway(world, check.viaVpcEndpoint, action),
      source: (account: string) => lookUp.membership(world, account)
    }
  })
