import { rememberFor } from "../../aws/remember.ts"
import * as Admits from "../../verdict/Admits.ts"
import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import type { AppliedPolicies, Level } from "../../world/AppliedPolicies.ts"
import { bucketContext } from "../bucketContext.ts"
import { type Reading, readDenialsElsewhere, whereBinding } from "../policySet.ts"
import { readLevels } from "./levels.ts"

/**
 * One level. `RCPFullAWSAccess` is attached everywhere and cannot be removed, so a level allows unless a policy on it
 * denies.
 * @clause rcp.levels
 */
const resourceControlLevel = ({ behind, slot }: Level): Reading => {
  const read = readDenialsElsewhere(slot)
  return (context) => {
    const grants = read(behind === true ? bucketContext(context) : context)
    if (grants === ResourceGrant.denies) return Admits.explicitDeny
    return (grants & ResourceGrant.denies) === 0 ? Admits.allow : Admits.allow | Admits.explicitDeny
  }
}

const everyLevel = rememberFor(readLevels(resourceControlLevel))

/**
 * The levels of the account that owns the resource; any of them may deny.
 * @clause rcp.levels
 */
export const resourceControl = ({ resourceControl: slot }: AppliedPolicies): Reading | undefined =>
  whereBinding(slot, everyLevel)
