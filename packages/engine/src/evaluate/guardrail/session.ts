import type { RequestContext } from "../../request/RequestContext.ts"
import * as Admits from "../../verdict/Admits.ts"
import { type AppliedPolicies, applies } from "../../world/AppliedPolicies.ts"
import { decidePolicySet } from "../policySet.ts"

/**
 * The policies passed when the session was made, together: they must allow, and grant nothing.
 * @clause session.ceiling
 */
export const session = ({ sessionPolicies: slot }: AppliedPolicies, context: RequestContext): Admits.Admits =>
  applies(slot) ? decidePolicySet(slot, context) : Admits.allow
