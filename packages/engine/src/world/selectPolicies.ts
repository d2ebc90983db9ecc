import { Result } from "effect"
import * as ActionName from "../aws/ActionName.ts"
import { InvalidRequest } from "../request/InvalidRequest.ts"
import type { Caller } from "../request/Caller.ts"
import type { Principal } from "../request/Principal.ts"
import type { Target } from "../request/Target.ts"
import type { AppliedPolicies } from "./AppliedPolicies.ts"
import { describeCaller } from "./describeCaller.ts"
import { describeTarget, type NamedResource } from "./describeTarget.ts"
import * as lookUp from "./lookUp.ts"
import { blocksOnTheWay, throughAccessPoint, withBucket, withBucketLevels } from "./selectAccessPoint.ts"
import { describeEndpoint, endpointPolicy, isGateway } from "./selectEndpoint.ts"
import { identityBased, permissionsBoundary, sessionPolicies } from "./selectIdentity.ts"
import { resourceControl, serviceControl } from "./selectLevels.ts"
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
  const help = "write a service prefix and an operation without wildcards: `s3:GetObject`"
  return action === undefined
    ? Result.fail(new InvalidRequest({ field: "action", message: `\`${text}\` is not an action`, help }))
    : Result.succeed(action)
}

// A root user is named by its account alone: where the world does not tell the partition, the resource's counts.
const inPartitionOf = ({ arn }: Target, caller: Caller): Caller =>
  caller.account === undefined || caller.partition !== undefined ? caller : { ...caller, partition: arn?.partition }

/**
 * Every policy of the world that takes part in the check. A failure is a request that cannot be read, never a denial.
 * @clause evaluation.policy-types
 */
export const selectPolicies = (world: World, check: Check): Result.Result<AppliedPolicies, InvalidRequest> =>
  Result.gen(function* () {
    const action = yield* parseAction(check.action)
    const described = yield* describeCaller(world, check.principal)
    const { identity } = described
    const named = yield* describeTarget(world, check, described.caller, action)
    const target = throughAccessPoint(world, named, action)
    const caller = inPartitionOf(target, described.caller)
    const endpoint = check.viaVpcEndpoint === undefined ? undefined : describeEndpoint(world, check.viaVpcEndpoint)
    const awsManagedKey = isAwsManagedKey(world, target)
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
      resourceControl: withBucketLevels(target, (one) => resourceControl(world, caller, one, action, awsManagedKey)),
      resourceBased: withBucket(
        world,
        withShares(world, resourceBased(world, target, action, caller), { target, caller }),
        { target, action, caller }
      ),
      vpcEndpoint: endpointPolicy(world, check.viaVpcEndpoint),
      gatewayEndpoint: isGateway(world, check.viaVpcEndpoint, action),
      publicAccessBlock: [...publicAccessBlock(world, target), ...blocksOnTheWay(world, target)],
      objectOwner: objectOwner(world, target),
      source: (account: string) => lookUp.membership(world, account),
      isCarried: (uniqueId: string) => lookUp.isCarried(world, uniqueId)
    }
  })
