import type { RequestContext } from "../../request/RequestContext.ts"
import * as Admits from "../../verdict/Admits.ts"
import { type AppliedPolicies, applies } from "../../world/AppliedPolicies.ts"
import { blockPublicAccess } from "../guardrail/blockPublicAccess.ts"
import type { Situation } from "../situation.ts"
import type { Case } from "./Case.ts"
import { trustedCase, trustingCase } from "./cases.ts"
import { unclear } from "./Half.ts"

/** A request on which each account can be asked once, for one plain word. */
export interface ClearCase {
  readonly crossAccount: boolean
  readonly trusted: Case
  readonly trusting: Case
}

/** Nothing stands beside the two accounts' own policies. */
const hasNothingBeside = (applied: AppliedPolicies): boolean => {
  const { resourceBased, sessionPolicies, target, vpcEndpoint } = applied
  return (
    !applies(sessionPolicies) &&
    !applies(vpcEndpoint) &&
    target.accessPoint === undefined &&
    resourceBased.grants.length === 0 &&
    resourceBased.missingGrants.length === 0 &&
    blockPublicAccess(applied) === Admits.allow
  )
}

const isOrdinary = ({ circumstances, exclusion, mode, setAside }: Situation): boolean =>
  exclusion === undefined &&
  setAside === undefined &&
  (mode === "cross-account" || (mode === "same-account" && !circumstances.resourcePolicyRequired))

/** The clear case that a request is, `undefined` where it is none. */
export const clearCase = (applied: AppliedPolicies, situations: ReadonlyArray<Situation>): ClearCase | undefined => {
  const [situation, other] = situations
  const { identityBased } = applied
  if (situation === undefined || other !== undefined || !isOrdinary(situation)) return undefined
  if (!applies(identityBased) || !hasNothingBeside(applied)) return undefined
  return {
    crossAccount: situation.mode === "cross-account",
    trusted: trustedCase(applied, identityBased),
    trusting: trustingCase(applied)
  }
}

/**
 * Inside one account the identity-based policies suffice, unless the resource's side denies; what a resource-based
 * grant alone gives hangs on whom it names.
 * @clause same-account.grantee-matrix
 */
const insideOneAccount = (trusted: Admits.Admits, trusting: Admits.Admits): Admits.Admits => {
  if (trusting === Admits.explicitDeny) return trusting
  return trusted === Admits.allow ? trusted : unclear
}

/**
 * The decision of a clear case, or `unclear`.
 * @clause cross-account.both-sides
 */
export const decideClearCase = (
  { crossAccount, trusted, trusting }: ClearCase,
  context: RequestContext
): Admits.Admits => {
  const own = trusted.judge(context)
  if (own === unclear || own === Admits.explicitDeny) return own
  const other = trusting.judge(context)
  if (other === unclear) return other
  return crossAccount ? Admits.guardrail(own, other) : insideOneAccount(own, other)
}
