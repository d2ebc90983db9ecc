import { Result } from "effect"
import * as ActionName from "../aws/ActionName.ts"
import { rememberForLatest } from "../aws/remember.ts"
import { InvalidRequest } from "../request/InvalidRequest.ts"
import type { Caller } from "../request/Caller.ts"
import type { Principal } from "../request/Principal.ts"
import type { Target } from "../request/Target.ts"
import type { AppliedPolicies } from "./AppliedPolicies.ts"
import { type DescribedCaller, describeCaller } from "./describeCaller.ts"
import { describeTarget, type NamedResource } from "./describeTarget.ts"
import * as lookUp from "./lookUp.ts"
import { throughAccessPoint, withBucket } from "./selectAccessPoint.ts"
import { describeEndpoint, endpointPolicy, isGateway } from "./selectEndpoint.ts"
import { sessionPolicies } from "./selectIdentity.ts"
import { resourceControl } from "./selectLevels.ts"
import { objectOwner } from "./selectObjectOwner.ts"
import { publicAccessBlock } from "./selectPublicAccessBlock.ts"
import { isAwsManagedKey, resourceBased } from "./selectResource.ts"
import { withShares } from "./selectShares.ts"
import type { World } from "./World.ts"

/** One check of a request: who, what, on which resource, on which way. */
export interface Check extends NamedResource {
  readonly principal: Principal
  readonly action: string
  readonly viaVpcEndpoint?: string
}

const parseAction = (text: string): Result.Result<ActionName.ActionName, InvalidRequest> => {
  const action = ActionName.parse(text)
  if (action !== undefined) return Result.succeed(action)
  const help = "write a service prefix and an operation without wildcards: `s3:GetObject`"
  return Result.fail(new InvalidRequest({ field: "action", message: `\`${text}\` is not an action`, help }))
}

// A root user is named by its account alone: where the world does not tell the partition, the resource's counts.
const inPartitionOf = ({ arn }: Target, caller: Caller): Caller =>
  caller.account === undefined || caller.partition !== undefined ? caller : { ...caller, partition: arn?.partition }

/**
 * Every policy of the world that takes part in the check. A failure is a request that cannot be read, never a denial.
 * @clause evaluation.policy-types
 */
export const selectPolicies = (world: World, check: Check): Result.Result<AppliedPolicies, InvalidRequest> => {
  const action = parseAction(check.action)
  if (Result.isFailure(action)) return Result.fail(action.failure)
  const described = describeCaller(world, check.principal)
  if (Result.isFailure(described)) return Result.fail(described.failure)
  const named = describeTarget(world, check, described.success.caller, action.success)
  if (Result.isFailure(named)) return Result.fail(named.failure)
  return Result.succeed(applied(world, check.viaVpcEndpoint, action.success, described.success, named.success))
}

const applied = (
  world: World,
  viaVpcEndpoint: string | undefined,
  action: ActionName.ActionName,
  { caller: described, own }: DescribedCaller,
  named: Target
): AppliedPolicies => {
  const target = throughAccessPoint(world, named, action)
  const caller = inPartitionOf(target, described)
  const awsManagedKey = isAwsManagedKey(world, target)
  const { isCarried, source } = factsOf(world)
  return withBucket(world, {
    action,
    caller,
    target,
    endpoint: viaVpcEndpoint === undefined ? undefined : describeEndpoint(world, viaVpcEndpoint),
    awsManagedKey,
    identityBased: own.identityBased,
    permissionsBoundary: own.permissionsBoundary,
    sessionPolicies: sessionPolicies(caller),
    serviceControl: own.serviceControl,
    resourceControl: resourceControl(world, caller, target, action, awsManagedKey),
    resourceBased: withShares(world, resourceBased(world, target, action, caller), target, caller),
    vpcEndpoint: endpointPolicy(world, viaVpcEndpoint),
    gatewayEndpoint: isGateway(world, viaVpcEndpoint, action),
    publicAccessBlock: publicAccessBlock(world, target),
    objectOwner: objectOwner(world, target),
    source,
    isCarried
  })
}

const factsOf = rememberForLatest((world: World): Pick<AppliedPolicies, "isCarried" | "source"> => ({
  source: (account) => lookUp.membership(world, account),
  isCarried: (uniqueId) => lookUp.isCarried(world, uniqueId)
}))
