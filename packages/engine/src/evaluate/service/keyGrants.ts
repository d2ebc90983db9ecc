import * as principal from "../../match/principal.ts"
import { nobody } from "../../policy/PrincipalElement.ts"
import { identityArn } from "../../request/Caller.ts"
import * as MissingFact from "../../request/MissingFact.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import * as RequestContext_ from "../../request/RequestContext.ts"
import * as Applicability from "../../verdict/Applicability.ts"
import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import type { KeyGrant } from "../../world/Account.ts"
import type { ResourceSlot } from "../../world/AppliedPolicies.ts"

const prefix = "kms:encryptioncontext:"

const namesOperation = ({ operations }: KeyGrant, { action }: RequestContext): boolean =>
  action.service === "kms" && operations.some((operation) => operation.toLowerCase() === action.operation)

const carries = (context: RequestContext, key: string, wanted: string): Applicability.Applicability => {
  const value = RequestContext_.lookup(context, prefix + key.toLowerCase())
  if (RequestContext_.isUnknown(value)) return Applicability.undetermined
  return Applicability.of(value?.length === 1 && value[0] === wanted)
}

const carriesAll = (context: RequestContext, wanted: Readonly<Record<string, string>>): Applicability.Applicability =>
  Applicability.every(Object.entries(wanted), ([key, value]) => carries(context, key, value))

// An encryption context that is not listed key by key may hold more than the grant names.
const carriesNothingElse = (
  context: RequestContext,
  wanted: Readonly<Record<string, string>>
): Applicability.Applicability => {
  const names = new Set(Object.keys(wanted).map((key) => prefix + key.toLowerCase()))
  const given = [...context.given].filter(([key, values]) => key.startsWith(prefix) && values.length > 0)
  if (given.some(([key]) => !names.has(key))) return Applicability.fails
  const { unknownKeys } = context
  const perhapsMore = unknownKeys === "all" || [...unknownKeys].some((key) => key.startsWith(prefix) && !names.has(key))
  return perhapsMore ? Applicability.undetermined : Applicability.applies
}

/**
 * Whether the request meets the grant's constraints on the encryption context.
 * @clause kms.grant-constraints
 */
const meetsConstraints = ({ constraints }: KeyGrant, context: RequestContext): Applicability.Applicability => {
  const equals = constraints?.EncryptionContextEquals
  const subset = constraints?.EncryptionContextSubset
  return Applicability.and(
    subset === undefined ? Applicability.applies : carriesAll(context, subset),
    equals === undefined
      ? Applicability.applies
      : Applicability.and(carriesAll(context, equals), carriesNothingElse(context, equals))
  )
}

const grantee = ({ granteePrincipal }: KeyGrant): principal.PrincipalMatcher =>
  principal.compile({ ...nobody, aws: [granteePrincipal], service: [granteePrincipal] })

/**
 * Whether one grant speaks of the request, and how strongly: as a key policy that named the grantee would.
 * @clause kms.grants
 */
export const decideKeyGrant = (grant: KeyGrant, context: RequestContext): ResourceGrant.ResourceGrants => {
  if (!namesOperation(grant, context)) return ResourceGrant.silent
  const applies = meetsConstraints(grant, context)
  const named = principal.grants(grantee(grant), context.caller)
  return (Applicability.canApply(applies) ? named : 0) | (Applicability.canFail(applies) ? ResourceGrant.silent : 0)
}

/** The keys of the encryption context that would settle whether the grant applies. */
export const missingForKeyGrant = (
  grant: KeyGrant,
  context: RequestContext
): ReadonlyArray<MissingFact.MissingFact> => {
  const open = decideKeyGrant(grant, context)
  if ((open & ResourceGrant.silent) === 0 || open === ResourceGrant.silent) return []
  return [...missingGrantee(grant, context), ...missingEncryptionContext(grant, context)]
}

const missingGrantee = (
  { granteePrincipal }: KeyGrant,
  { caller }: RequestContext
): ReadonlyArray<MissingFact.MissingFact> =>
  caller.uniqueId === "unknown" && granteePrincipal.startsWith("A")
    ? [{ kind: "unique-id", of: identityArn(caller) ?? granteePrincipal }]
    : []

const missingEncryptionContext = (grant: KeyGrant, context: RequestContext): ReadonlyArray<MissingFact.MissingFact> => {
  const { EncryptionContextEquals: equals, EncryptionContextSubset: subset } = grant.constraints ?? {}
  const named = Object.keys({ ...equals, ...subset })
    .map((key) => MissingFact.contextKey(`kms:EncryptionContext:${key}`))
    .filter(({ of }) => RequestContext_.isUnknown(RequestContext_.lookup(context, of.toLowerCase())))
  const more = equals !== undefined && carriesNothingElse(context, equals) === Applicability.undetermined
  return more ? [...named, MissingFact.contextKey("kms:EncryptionContextKeys")] : named
}

/** All grants of a key together, known or not. Grants only allow. @clause kms.grants */
export const decideKeyGrants = (
  { grants, missingGrants }: ResourceSlot,
  context: RequestContext
): ResourceGrant.ResourceGrants =>
  grants.reduce(
    (strongest, grant) => ResourceGrant.strongest(strongest, decideKeyGrant(grant, context)),
    missingGrants.length === 0 ? ResourceGrant.silent : ResourceGrant.anyAllow
  )
