import type { RequestContext } from "../../request/RequestContext.ts"
import * as Admits from "../../verdict/Admits.ts"
import { type AppliedPolicies, applies } from "../../world/AppliedPolicies.ts"
import { decidePolicySet } from "../policySet.ts"

/**
 * The one managed policy that bounds a user or role: it must allow, and grants nothing.
 * @clause boundary.ceiling
 */
export const permissionsBoundary = (
  { permissionsBoundary: slot }: AppliedPolicies,
  context: RequestContext
): Admits.Admits => (applies(slot) ? decidePolicySet(slot, context) : Admits.allow)
