import * as AccountId from "../aws/AccountId.ts"
import type * as ActionName from "../aws/ActionName.ts"
import { unknown } from "../aws/Fact.ts"
import type { Endpoint } from "../request/Target.ts"
import type { NotApplicable, PolicySlot } from "./AppliedPolicies.ts"
import * as lookUp from "./lookUp.ts"
import { attached, notApplicable } from "./slot.ts"
import type { World } from "./World.ts"

/** The endpoint of a request, with what the world knows of it. */
export const describeEndpoint = (world: World, id: string): Endpoint => {
  const found = Object.hasOwn(world.vpcEndpoints, id) ? world.vpcEndpoints[id] : undefined
  const account = found === undefined || found.account === unknown ? unknown : AccountId.parse(found.account)
  return {
    id,
    account: account ?? unknown,
    vpc: found?.vpc ?? unknown,
    membership: account === undefined || account === unknown ? unknown : lookUp.membership(world, account)
  }
}

/**
 * The policy of the endpoint the request passes through; AWS's default allows all.
 * @clause vpc-endpoint.scope
 */
export const endpointPolicy = (world: World, id: string | undefined): PolicySlot | NotApplicable => {
  if (id === undefined) return notApplicable("not through a VPC endpoint")
  const policy = Object.hasOwn(world.vpcEndpoints, id) ? world.vpcEndpoints[id]!.policy : unknown
  return policy === "none"
    ? notApplicable("the default policy allows all")
    : attached(policy, "VPC_ENDPOINT_POLICY", id)
}

const gatewayServices: ReadonlySet<string> = new Set(["dynamodb", "s3"])

/**
 * Gateway endpoints serve S3 and DynamoDB; where the kind is not told, these are read as such: the stricter reading.
 * @clause vpc-endpoint.gateway-principals
 */
export const isGateway = (world: World, id: string | undefined, action: ActionName.ActionName): boolean => {
  if (id === undefined) return false
  const kind = Object.hasOwn(world.vpcEndpoints, id) ? world.vpcEndpoints[id]!.kind : unknown
  return kind === unknown ? gatewayServices.has(action.service) : kind === "gateway"
}
