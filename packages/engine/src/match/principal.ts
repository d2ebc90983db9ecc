import * as AccountId from "../aws/AccountId.ts"
import { type Fact, unknown } from "../aws/Fact.ts"
import type { PrincipalElement } from "../policy/PrincipalElement.ts"
import * as Caller from "../request/Caller.ts"
import type { FederatedUser, RoleSession } from "../request/Principal.ts"
import * as Applicability from "../verdict/Applicability.ts"
import * as ResourceGrant from "../verdict/ResourceGrant.ts"
import { isMember } from "./organization.ts"

/** `Principal` or `NotPrincipal`, ready to match. */
export interface PrincipalMatcher {
  readonly negated: boolean
  readonly everyone: boolean
  readonly everyAwsPrincipal: boolean
  /** Accounts by their id, or by the ARN of their root user: then the partitions that it names. */
  readonly accounts: ReadonlyMap<string, ReadonlyArray<string> | "any">
  /** Users, roles and sessions by ARN, users and roles by unique id. */
  readonly identities: ReadonlySet<string>
  readonly namesSessions: boolean
  readonly namesUniqueIds: boolean
  readonly service: ReadonlySet<string>
  readonly federated: ReadonlySet<string>
  readonly canonicalUser: ReadonlySet<string>
  readonly organizations: ReadonlyArray<string>
  /** Names accounts, users, roles and sessions by what every request shows of its caller. */
  readonly isPlain: boolean
}

const uniqueId = /^A(?:IDA|ROA)[A-Z0-9]+$/

/** The unique ids that the element names. */
export const uniqueIds = ({ identities }: PrincipalMatcher): ReadonlyArray<string> =>
  [...identities].filter((name) => uniqueId.test(name))

const rootArn = /^arn:([^:]+):iam::(\d{12}):root$/

const accountsIn = (names: ReadonlyArray<string>): PrincipalMatcher["accounts"] => {
  const accounts = new Map<string, ReadonlyArray<string> | "any">()
  for (const name of names) {
    const [, partition, account] = rootArn.exec(name) ?? []
    const known = accounts.get(account ?? name)
    if (partition === undefined || account === undefined) {
      if (AccountId.is(name)) accounts.set(name, "any")
    } else if (known !== "any") accounts.set(account, [...(known ?? []), partition])
  }
  return accounts
}

const isIdentity = (name: string): boolean => name !== "*" && !AccountId.is(name) && !rootArn.test(name)

/** Takes the names apart by what they name. */
export const compile = (element: PrincipalElement): PrincipalMatcher => {
  const identities = element.aws.filter(isIdentity)
  const others = [element.service, element.federated, element.canonicalUser, element.organizations ?? []]
  const namesUniqueIds = identities.some((name) => uniqueId.test(name))
  return {
    negated: element.negated,
    everyone: element.everyone,
    everyAwsPrincipal: element.aws.includes("*"),
    accounts: accountsIn(element.aws),
    isPlain: !element.everyone && !namesUniqueIds && others.every(({ length }) => length === 0),
    identities: new Set(identities),
    namesSessions: identities.some((name) => name.includes(":sts:")),
    namesUniqueIds,
    service: new Set(element.service),
    federated: new Set(element.federated),
    canonicalUser: new Set(element.canonicalUser),
    organizations: element.organizations ?? []
  }
}

/** Whether an Allow can grant to a session directly, and not only to the role behind it. */
export const canNameDirectly = ({ everyAwsPrincipal, everyone, namesSessions }: PrincipalMatcher): boolean =>
  everyone || everyAwsPrincipal || namesSessions

const namesAccountId = ({ accounts }: PrincipalMatcher, { account, partition }: Caller.Caller): boolean => {
  if (accounts.size === 0 || account === undefined) return false
  const partitions = accounts.get(account)
  return partitions === "any" || partitions?.includes(partition ?? "aws") === true
}

/** The account by its id, its root user's ARN, its canonical user id, or its organization. @clause match.canonical-user */
const namesAccount = (matcher: PrincipalMatcher, caller: Caller.Caller): Applicability.Applicability => {
  if (namesAccountId(matcher, caller)) return Applicability.applies
  const byCanonicalId = namesOneOf(matcher.canonicalUser, caller.canonicalUserId)
  if (matcher.organizations.length === 0) return byCanonicalId
  const member = isMember(matcher.organizations, caller.membership)
  return Applicability.or(byCanonicalId, member === unknown ? Applicability.undetermined : Applicability.of(member))
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
  if (matcher.identities.size === 0) return Applicability.fails
  if (matcher.identities.has(arn)) return Applicability.applies
  return matcher.namesUniqueIds ? namesOneOf(matcher.identities, caller.uniqueId) : Applicability.fails
}

const namesSession = (
  matcher: PrincipalMatcher,
  caller: Caller.Caller,
  { roleArn, sessionName }: RoleSession
): Applicability.Applicability =>
  Applicability.of(matcher.namesSessions && matcher.identities.has(Caller.sessionArn(caller, roleArn, sessionName)))

const namesFederatedUser = (
  matcher: PrincipalMatcher,
  caller: Caller.Caller,
  { name }: FederatedUser
): Applicability.Applicability =>
  Applicability.of(matcher.namesSessions && matcher.identities.has(Caller.federatedUserArn(caller, name)))

/** What becomes of a word when the next link of the chain is read: whether it is named, and how strong a grant to it is. */
type Reading<Word> = (before: Word, named: Applicability.Applicability, grant: ResourceGrant.ResourceGrants) => Word

/**
 * Reads the chain of names under which a policy can speak of the caller: its account, the user or role, the session.
 * @clause principal.chain
 */
const readChain = <Word>(matcher: PrincipalMatcher, caller: Caller.Caller, read: Reading<Word>, start: Word): Word => {
  const { principal } = caller
  switch (principal.type) {
    case "user":
    case "user-session": {
      const account = read(start, namesAccount(matcher, caller), ResourceGrant.delegates)
      return read(account, namesIdentity(matcher, caller, principal.arn), ResourceGrant.direct)
    }
    case "role-session": {
      const account = read(start, namesAccount(matcher, caller), ResourceGrant.delegates)
      const role = read(account, namesIdentity(matcher, caller, principal.roleArn), ResourceGrant.limited)
      return read(role, namesSession(matcher, caller, principal), ResourceGrant.direct)
    }
    case "federated-user": {
      const account = read(start, namesAccount(matcher, caller), ResourceGrant.delegates)
      const federator =
        principal.federatedBy === Caller.accountArn(caller)
          ? account
          : read(account, namesIdentity(matcher, caller, principal.federatedBy), ResourceGrant.limited)
      return read(federator, namesFederatedUser(matcher, caller, principal), ResourceGrant.direct)
    }
    case "root": {
      // A session from AssumeRoot has what its task policy leaves of the root user's access, no more.
      const grant = principal.assumedRoot === true ? ResourceGrant.delegates : ResourceGrant.direct
      return read(start, namesAccount(matcher, caller), grant)
    }
    case "service":
      return read(start, Applicability.of(matcher.service.has(principal.service)), ResourceGrant.direct)
    case "saml":
    case "web-identity":
      return read(start, Applicability.of(matcher.federated.has(principal.provider)), ResourceGrant.direct)
    case "anonymous":
      return start
  }
}

const isAwsPrincipal = ({ account, principal }: Caller.Caller): boolean =>
  account !== undefined || principal.type === "anonymous"

/** The grant to a role session where its names settle it: the last name of the chain that is named. @clause principal.chain */
const toSession = (
  matcher: PrincipalMatcher,
  caller: Caller.Caller,
  session: RoleSession
): ResourceGrant.ResourceGrants => {
  if (namesSession(matcher, caller, session) === Applicability.applies) return ResourceGrant.direct
  if (matcher.identities.has(session.roleArn)) return ResourceGrant.limited
  return namesAccountId(matcher, caller) ? ResourceGrant.delegates : ResourceGrant.silent
}

const strongest: Reading<ResourceGrant.ResourceGrants> = (before, named, grant) =>
  ResourceGrant.strongest(
    before,
    (Applicability.canApply(named) ? grant : 0) | (Applicability.canFail(named) ? ResourceGrant.silent : 0)
  )

const anyNamed: Reading<Applicability.Applicability> = Applicability.or
const allNamed: Reading<Applicability.Applicability> = Applicability.and

/**
 * How strongly an Allow statement's `Principal` grants to the caller; the most generous name counts. `"*"` speaks of
 * everyone, `{"AWS": "*"}` of AWS principals and anonymous callers but not of services.
 * @clause match.principal
 */
export const grants = (matcher: PrincipalMatcher, caller: Caller.Caller): ResourceGrant.ResourceGrants => {
  // AWS refuses `NotPrincipal` with Allow; where such a document is read all the same, it grants nothing.
  if (matcher.negated) return ResourceGrant.silent
  if (matcher.everyone || (matcher.everyAwsPrincipal && isAwsPrincipal(caller))) return ResourceGrant.direct
  if (matcher.isPlain && caller.principal.type === "role-session") return toSession(matcher, caller, caller.principal)
  return readChain(matcher, caller, strongest, ResourceGrant.silent)
}

/**
 * Whether a Deny statement's principal element speaks of the caller. Any link of the chain suffices for `Principal`;
 * `{"AWS": "*"}` reaches services too, for a deny is read generously.
 * @clause match.principal-deny
 */
export const denies = (matcher: PrincipalMatcher, caller: Caller.Caller): Applicability.Applicability => {
  if (matcher.negated) return Applicability.not(isSpared(matcher, caller))
  if (matcher.everyone || matcher.everyAwsPrincipal) return Applicability.applies
  return readChain(matcher, caller, anyNamed, Applicability.fails)
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
  const listed = all ? Applicability.applies : readChain(matcher, caller, allNamed, Applicability.applies)
  return Applicability.and(listed, Applicability.not(boundaryFact(caller)))
}
