import type { RequestContext } from "../../request/RequestContext.ts"
import * as Admits from "../../verdict/Admits.ts"
import { type AppliedPolicies, applies } from "../../world/AppliedPolicies.ts"
import { decidePolicySet } from "../policySet.ts"

/**
 * The policies of the user, its groups, or the role. The root user has full access without any.
 * @clause identity-based.union
 */
export const identityBased = ({ identityBased: slot }: AppliedPolicies, context: RequestContext): Admits.Admits =>
  applies(slot) ? decidePolicySet(slot, context) : Admits.allow
