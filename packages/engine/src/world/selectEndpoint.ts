import * as AccountId from "../aws/AccountId.ts"
import type * as ActionName from "../aws/ActionName.ts"
import { type Fact, map, unknown } from "../aws/Fact.ts"
import type { Endpoint } from "../request/Target.ts"
import type { NotApplicable, PolicySlot } from "./AppliedPolicies.ts"
import * as lookUp from "./lookUp.ts"
import { attached, carriedBy, notApplicable } from "./slot.ts"
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

const withoutEndpoint = notApplicable({ code: "no-endpoint" })
const withDefaultPolicy = notApplicable({ code: "default-endpoint-policy" })

/**
 * The policy of the endpoint the request passes through; AWS's default allows all.
 * @clause vpc-endpoint.scope
 */
export const endpointPolicy = (world: World, id: string | undefined): PolicySlot | NotApplicable => {
  if (id === undefined) return withoutEndpoint
  const policy = Object.hasOwn(world.vpcEndpoints, id) ? world.vpcEndpoints[id]!.policy : unknown
  return policy === "none" ? withDefaultPolicy : carriedBy(id, attached(policy, "VPC_ENDPOINT_POLICY", id))
}

const gatewayServices: ReadonlySet<string> = new Set(["dynamodb", "s3"])

/**
 * Whether the endpoint is of the gateway kind; only S3 and DynamoDB have such endpoints.
 * @clause vpc-endpoint.gateway-principals
 */
export const isGateway = (world: World, id: string | undefined, action: ActionName.ActionName): Fact<boolean> => {
  if (id === undefined || !gatewayServices.has(action.service)) return false
  const kind = Object.hasOwn(world.vpcEndpoints, id) ? world.vpcEndpoints[id]!.kind : unknown
  return map(kind, (known) => known === "gateway")
}
