import type { Arn } from "../aws/Arn.ts"
import { resourceType } from "../aws/Arn.ts"
import { compute } from "./resourcePolicies/compute.ts"
import { data } from "./resourcePolicies/data.ts"
import { integration } from "./resourcePolicies/integration.ts"
import { management } from "./resourcePolicies/management.ts"
import type { Row, Support } from "./resourcePolicies/Row.ts"

/** Every service of which something is known. */
export const resourceTypes: ReadonlyArray<Row> = [...compute, ...data, ...integration, ...management]

/** What is known of the types of a service: of some by name, of all others together. */
interface Types {
  readonly named: ReadonlyMap<string, Support>
  readonly others: Support
}

const typesOf = ({ types: { "*": others = "unknown", ...named } }: Row): Types => ({
  named: new Map(Object.entries(named)),
  others
})

const byService: ReadonlyMap<string, Types> = new Map(resourceTypes.map((row) => [row.service, typesOf(row)]))

/**
 * Whether the resource can carry a resource-based policy; a type that no page speaks of is unknown. A role's trust
 * policy is apart: it answers `sts:` actions only.
 * @clause cross-account.resource-types
 */
export const supportsResourcePolicy = (arn: Arn): Support => {
  const types = byService.get(arn.service)
  if (types === undefined) return "unknown"
  const { named, others } = types
  return named.size === 0 ? others : (named.get(resourceType(arn)) ?? others)
}
