import { rememberFor } from "../aws/remember.ts"
import { type CompiledPolicy, compile } from "../compile/policy.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import * as Admits from "../verdict/Admits.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"
import type { PolicySlot } from "../world/AppliedPolicies.ts"
import { withPolicy, withPolicyElsewhere, withResourcePolicy } from "./statement.ts"

/** What some policies say of a request, as the bits of what they may say. */
export type Reading = (context: RequestContext) => number

type With = (policy: CompiledPolicy, said: number, context: RequestContext) => number

const readAll = (policies: ReadonlyArray<CompiledPolicy>, add: With, start: number): Reading => {
  const [only, second] = policies
  if (only === undefined) return () => start
  if (second === undefined) return (context) => add(only, start, context)
  return (context) => {
    let said = start
    for (const policy of policies) said = add(policy, said, context)
    return said
  }
}

/**
 * All policies of one type at one place, together: any deny denies, any allow allows. Where something of the place
 * is unknown it may say anything.
 * @clause evaluation.union
 */
export const readPolicySet = rememberFor(({ missing, policies }: PolicySlot): Reading => {
  const start = missing.length === 0 ? Admits.implicitDeny : Admits.anything
  return readAll(policies.map(compile), withPolicy, start)
})

const startOf = ({ missing }: PolicySlot): ResourceGrant.ResourceGrants =>
  missing.length === 0 ? ResourceGrant.silent : ResourceGrant.anything

/** The same for the policies on a resource: the strongest grant counts. */
export const readResourcePolicySet = rememberFor((slot: PolicySlot): Reading =>
  readAll(slot.policies.map(compile), withResourcePolicy, startOf(slot))
)

/** The same for policies with principals that do not hang on the resource. */
export const readPolicySetElsewhere = rememberFor((slot: PolicySlot): Reading =>
  readAll(slot.policies.map(compile), withPolicyElsewhere, startOf(slot))
)
