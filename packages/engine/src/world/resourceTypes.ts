import type { Arn } from "../aws/Arn.ts"
import { resourceType } from "../aws/Arn.ts"
import { compute } from "./resourcePolicies/compute.ts"
import { data } from "./resourcePolicies/data.ts"
import { integration } from "./resourcePolicies/integration.ts"
import { management } from "./resourcePolicies/management.ts"
import type { Row, Support } from "./resourcePolicies/Row.ts"

/** Every service of which something is known. */
export const resourceTypes: ReadonlyArray<Row> = [...compute, ...data, ...integration, ...management]

const byService: ReadonlyMap<string, ReadonlyMap<string, Support>> = new Map(
  resourceTypes.map(({ service, types }) => [service, new Map(Object.entries(types))])
)

/**
 * Whether the resource can carry a resource-based policy; a type that no page speaks of is unknown. A role's trust
 * policy is apart: it answers `sts:` actions only.
 * @clause cross-account.resource-types
 */
export const supportsResourcePolicy = (arn: Arn): Support => {
  const types = byService.get(arn.service)
  if (types === undefined) return "unknown"
  const ofAll = types.get("*")
  if (ofAll !== undefined && types.size === 1) return ofAll
  return types.get(resourceType(arn)) ?? ofAll ?? "unknown"
}
