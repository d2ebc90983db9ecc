import { type Fact, unknown } from "../aws/Fact.ts"
import type { PrincipalElement } from "../policy/PrincipalElement.ts"
import * as Caller from "../request/Caller.ts"
import * as Applicability from "../verdict/Applicability.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"
import { isMember } from "./organization.ts"

/** `Principal` or `NotPrincipal`, ready to match. */
export interface PrincipalMatcher {
  readonly negated: boolean
  readonly everyone: boolean
  readonly everyAwsPrincipal: boolean
  readonly aws: ReadonlySet<string>
  readonly namesUniqueIds: boolean
  readonly service: ReadonlySet<string>
  readonly federated: ReadonlySet<string>
  readonly canonicalUser: ReadonlySet<string>
  readonly organizations: ReadonlyArray<string>
}

const uniqueId = /^A(?:IDA|ROA)[A-Z0-9]+$/

/** The unique ids that the element names. */
export const uniqueIds = ({ aws }: PrincipalMatcher): ReadonlyArray<string> =>
  [...aws].filter((name) => uniqueId.test(name))

export const compile = (element: PrincipalElement): PrincipalMatcher => ({
  negated: element.negated,
  everyone: element.everyone,
  everyAwsPrincipal: element.aws.includes("*"),
  aws: new Set(element.aws),
  namesUniqueIds: element.aws.some((name) => uniqueId.test(name)),
  service: new Set(element.service),
  federated: new Set(element.federated),
  canonicalUser: new Set(element.canonicalUser),
  organizations: element.organizations ?? []
})

/** The account by its id, its root user's ARN, its canonical user id, or its organization. @clause match.canonical-user */
const namesAccount = (matcher: PrincipalMatcher, caller: Caller.Caller): Applicability.Applicability => {
  const byName = matcher.aws.has(caller.account ?? "") || matcher.aws.has(Caller.accountArn(caller))
  const byCanonicalId = namesOneOf(matcher.canonicalUser, caller.canonicalUserId)
  const member = isMember(matcher.organizations, caller.membership)
  const byOrganization = member === unknown ? Applicability.undetermined : Applicability.of(member)
  return Applicability.or(Applicability.or(Applicability.of(byName), byCanonicalId), byOrganization)
}

const namesOneOf = (names: ReadonlySet<string>, fact: Fact<string | undefined>): Applicability.Applicability => {
  if (names.size === 0) return Applicability.fails
  return fact === unknown ? Applicability.undetermined : Applicability.of(fact !== undefined && names.has(fact))
}

/**
 * The user or role by its ARN, or by the unique id AWS shows once it has stored the policy.
 * @clause principal.unique-ids
 */
const namesIdentity = (matcher: PrincipalMatcher, caller: Caller.Caller, arn: string): Applicability.Applicability => {
  if (matcher.aws.has(arn)) return Applicability.applies
  return matcher.namesUniqueIds ? namesOneOf(matcher.aws, caller.uniqueId) : Applicability.fails
}

/** A link from the account down to the caller, whether the element names it, and how strong a grant to it is. */
interface Link {
  readonly named: Applicability.Applicability
  readonly grant: ResourceGrant.ResourceGrants
}

/**
 * The chain of names under which a policy can speak of the caller: its account, the user or role, the session.
 * @clause principal.chain
 */
const chain = (matcher: PrincipalMatcher, caller: Caller.Caller): ReadonlyArray<Link> => {
  const { principal } = caller
  const byName = (name: string): Applicability.Applicability => Applicability.of(matcher.aws.has(name))
  const account: Link = { named: namesAccount(matcher, caller), grant: ResourceGrant.delegates }
  switch (principal.type) {
    case "user":
    case "user-session":
      return [account, { named: namesIdentity(matcher, caller, principal.arn), grant: ResourceGrant.direct }]
    case "role-session": {
      const session = Caller.sessionArn(caller, principal.roleArn, principal.sessionName)
      return [
        account,
        { named: namesIdentity(matcher, caller, principal.roleArn), grant: ResourceGrant.limited },
        { named: byName(session), grant: ResourceGrant.direct }
      ]
    }
    case "federated-user": {
      const federator: Link =
        principal.federatedBy === Caller.accountArn(caller)
          ? account
          : { named: namesIdentity(matcher, caller, principal.federatedBy), grant: ResourceGrant.limited }
      const own = byName(Caller.federatedUserArn(caller, principal.name))
      return [account, federator, { named: own, grant: ResourceGrant.direct }]
    }
    case "root":
      // A session from AssumeRoot has what its task policy leaves of the root user's access, no more.
      return [principal.assumedRoot === true ? account : { ...account, grant: ResourceGrant.direct }]
    case "service":
      return [{ named: Applicability.of(matcher.service.has(principal.service)), grant: ResourceGrant.direct }]
    case "saml":
    case "web-identity":
      return [{ named: Applicability.of(matcher.federated.has(principal.provider)), grant: ResourceGrant.direct }]
    case "anonymous":
      return []
  }
}

const isAwsPrincipal = ({ account, principal }: Caller.Caller): boolean =>
  account !== undefined || principal.type === "anonymous"

/**
 * How strongly an Allow statement's `Principal` grants to the caller; the most generous name counts. `"*"` speaks of
 * everyone, `{"AWS": "*"}` of AWS principals and anonymous callers but not of services.
 * @clause match.principal
 */
export const grants = (matcher: PrincipalMatcher, caller: Caller.Caller): ResourceGrant.ResourceGrants => {
  // AWS refuses `NotPrincipal` with Allow; where such a document is read all the same, it grants nothing.
  if (matcher.negated) return ResourceGrant.silent
  if (matcher.everyone || (matcher.everyAwsPrincipal && isAwsPrincipal(caller))) return ResourceGrant.direct
  return chain(matcher, caller).reduce(
    (strongest, link) => ResourceGrant.strongest(strongest, possibleGrants(link)),
    ResourceGrant.silent
  )
}

const possibleGrants = ({ grant, named }: Link): ResourceGrant.ResourceGrants =>
  (Applicability.canApply(named) ? grant : 0) | (Applicability.canFail(named) ? ResourceGrant.silent : 0)

/**
 * Whether a Deny statement's principal element speaks of the caller. Any link of the chain suffices for `Principal`;
 * `{"AWS": "*"}` reaches services too, for a deny is read generously.
 * @clause match.principal-deny
 */
export const denies = (matcher: PrincipalMatcher, caller: Caller.Caller): Applicability.Applicability => {
  if (matcher.negated) return Applicability.not(isSpared(matcher, caller))
  if (matcher.everyone || matcher.everyAwsPrincipal) return Applicability.applies
  return Applicability.some(chain(matcher, caller), ({ named }) => named)
}

const boundaryFact = ({ hasBoundary }: Caller.Caller): Applicability.Applicability =>
  hasBoundary === unknown ? Applicability.undetermined : Applicability.of(hasBoundary)

/**
 * `NotPrincipal` with Deny spares a caller only if its whole chain is listed, and never a principal that carries a
 * permissions boundary, nor an anonymous caller.
 * @clause match.not-principal
 */
const isSpared = (matcher: PrincipalMatcher, caller: Caller.Caller): Applicability.Applicability => {
  if (caller.principal.type === "anonymous") return Applicability.fails
  const all = matcher.everyone || (matcher.everyAwsPrincipal && isAwsPrincipal(caller))
  const listed = all ? Applicability.applies : Applicability.every(chain(matcher, caller), ({ named }) => named)
  return Applicability.and(listed, Applicability.not(boundaryFact(caller)))
}
