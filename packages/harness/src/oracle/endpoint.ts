import type { World } from "@countersign/engine"
import { cannotSay } from "./CannotSay.ts"
import type { Question } from "./Question.ts"

/**
 * The VPC endpoint that the request passes, if any.
 * @clause vpc-endpoint.scope
 */
export const endpointOf = ({ request: { viaVpcEndpoint: id }, world }: Question): World.VpcEndpoint | undefined => {
  if (id === undefined) return undefined
  return world.vpcEndpoints[id] ?? cannotSay(`the endpoint \`${id}\` is not listed`)
}
