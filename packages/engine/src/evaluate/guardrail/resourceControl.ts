import type { RequestContext } from "../../request/RequestContext.ts"
import * as Admits from "../../verdict/Admits.ts"
import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import type { AppliedPolicies } from "../../world/AppliedPolicies.ts"
import { bucketContext } from "../bucketContext.ts"
import { decidePolicySetElsewhere } from "../policySet.ts"
import { type DecideLevel, decideLevels } from "./levels.ts"

/**
 * One level. `RCPFullAWSAccess` is attached everywhere and cannot be removed, so a level allows unless a policy on it
 * denies.
 * @clause rcp.levels
 */
const resourceControlLevel: DecideLevel = ({ behind, slot }, context) => {
  const grants = decidePolicySetElsewhere(slot, behind === true ? bucketContext(context) : context)
  const denies = (grants & ResourceGrant.denies) === 0 ? 0 : Admits.explicitDeny
  return grants === ResourceGrant.denies ? Admits.explicitDeny : Admits.allow | denies
}

/**
 * The levels of the account that owns the resource; any of them may deny.
 * @clause rcp.levels
 */
export const resourceControl = ({ resourceControl: slot }: AppliedPolicies, context: RequestContext): Admits.Admits =>
  decideLevels(slot, resourceControlLevel, context)
