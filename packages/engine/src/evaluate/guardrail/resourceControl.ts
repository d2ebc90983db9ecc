import { compile } from "../../compile/policy.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import * as Admits from "../../verdict/Admits.ts"
import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import type { AppliedPolicies, Level } from "../../world/AppliedPolicies.ts"
import { bucketContext } from "../bucketContext.ts"
import { decideStatementElsewhere } from "../statement.ts"
import { decideLevels } from "./levels.ts"

/**
 * One level. `RCPFullAWSAccess` is attached everywhere and cannot be removed, so a level allows unless a policy on it
 * denies.
 * @clause rcp.levels
 */
const resourceControlLevel = ({ slot }: Level, context: RequestContext): Admits.Admits => {
  let admits = slot.missing.length === 0 ? Admits.allow : Admits.allow | Admits.explicitDeny
  for (const policy of slot.policies) {
    for (const statement of compile(policy)) {
      admits = Admits.union(admits, ResourceGrant.admits(decideStatementElsewhere(statement, context)))
    }
  }
  return admits
}

/**
 * The levels of the account that owns the resource; any of them may deny.
 * @clause rcp.levels
 */
export const resourceControl = ({ resourceControl: slot }: AppliedPolicies, context: RequestContext): Admits.Admits =>
  decideLevels(
    slot,
    (level, seen) => resourceControlLevel(level, level.behind === true ? bucketContext(seen) : seen),
    context
  )
