import type { Arn } from "../aws/Arn.ts"
import { resourceType } from "../aws/Arn.ts"
import { supportsResourcePolicy } from "./resourceTypes.ts"

/**
 * Types without a resource-based policy of their own that AWS RAM shares. Read off the AWS RAM User Guide, Shareable
 * AWS resources; a type that is not here may be shareable all the same.
 * @clause ram.share
 */
const shareable: ReadonlySet<string> = new Set([
  "appmesh:mesh",
  "ec2:capacity-reservation",
  "ec2:dedicated-host",
  "ec2:ipam-pool",
  "ec2:prefix-list",
  "ec2:security-group",
  "ec2:subnet",
  "ec2:traffic-mirror-target",
  "ec2:transit-gateway",
  "license-manager:license-configuration",
  "rds:cluster"
])

/** Whether a share is the way to a resource, and no policy of its own. */
export const isShareable = (arn: Arn): boolean =>
  supportsResourcePolicy(arn) === "no" && shareable.has(`${arn.service}:${resourceType(arn)}`)
