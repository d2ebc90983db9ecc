import { rememberFor } from "../aws/remember.ts"
import { compile } from "../compile/policy.ts"
import { indexStatements, type Speakers } from "../compile/statementIndex.ts"
import type { RequestContext } from "../request/RequestContext.ts"
import * as Admits from "../verdict/Admits.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"
import { applies, type NotApplicable, type PolicySlot } from "../world/AppliedPolicies.ts"
import { withDenialsElsewhere, withGrantsElsewhere, withResourceGrants, withWords } from "./speakers.ts"

/** What some policies say of a request, as the bits of what they may say. */
export type Reading = (context: RequestContext) => number

/** The reading of a slot, `undefined` where it does not bind the request. */
export const whereBinding = <Slot extends object>(
  slot: Slot | NotApplicable,
  read: (slot: Slot) => Reading
): Reading | undefined => (applies(slot) ? read(slot) : undefined)

type Add = (speakers: Speakers, said: number, context: RequestContext) => number

const read = ({ policies }: PolicySlot, add: Add, start: number): Reading => {
  const naming = indexStatements(policies.flatMap(compile))
  return (context) => add(naming(context.action), start, context)
}

/**
 * All policies of one type at one place, together: any deny denies, any allow allows. Where something of the place
 * is unknown it may say anything.
 * @clause evaluation.union
 */
export const readPolicySet = rememberFor((slot: PolicySlot): Reading =>
  read(slot, withWords, slot.missing.length === 0 ? Admits.implicitDeny : Admits.anything)
)

const startOf = ({ missing }: PolicySlot): ResourceGrant.ResourceGrants =>
  missing.length === 0 ? ResourceGrant.silent : ResourceGrant.anything

/** The same for the policies on a resource: the strongest grant counts. */
export const readResourcePolicySet = rememberFor((slot: PolicySlot): Reading =>
  read(slot, withResourceGrants, startOf(slot))
)

/** The same for policies with principals that do not hang on the resource. */
export const readPolicySetElsewhere = rememberFor((slot: PolicySlot): Reading =>
  read(slot, withGrantsElsewhere, startOf(slot))
)

/** The same where only a Deny can say anything. */
export const readDenialsElsewhere = rememberFor((slot: PolicySlot): Reading =>
  read(slot, withDenialsElsewhere, startOf(slot))
)
