import type { AccountId } from "../aws/AccountId.ts"
import { type Fact, unknown } from "../aws/Fact.ts"
import { rememberFor } from "../aws/remember.ts"
import type { Policy } from "../policy/Policy.ts"
import { accountArn, type Caller, federatedUserArn, sessionArn } from "../request/Caller.ts"
import type { Account, Role, User } from "./Account.ts"
import type { AppliedPolicies, NotApplicable, PolicySlot } from "./AppliedPolicies.ts"
import * as lookUp from "./lookUp.ts"
import { serviceControl } from "./selectLevels.ts"
import { carriedBy, join, notApplicable, slot, unknownSlot } from "./slot.ts"
import type { World } from "./World.ts"

// A world gives groups no path.
const groupArn = ({ arn }: User, name: string): string => `${arn.slice(0, arn.indexOf(":user/"))}:group/${name}`

const ownSlot = rememberFor(({ arn, identityPolicies }: Role | User) =>
  carriedBy(arn, slot(identityPolicies, "IDENTITY_BASED_POLICY", arn))
)

const groupSlots = (account: Account, user: User): ReadonlyArray<PolicySlot> => {
  if (user.groups === unknown) return [{ policies: [], missing: [{ kind: "groups", of: user.arn }] }]
  return user.groups.map((name) => {
    const group = Object.hasOwn(account.groups, name) ? account.groups[name] : undefined
    const missing: Fact<ReadonlyArray<Policy>> = account.complete ? [] : unknown
    const arn = groupArn(user, name)
    return carriedBy(arn, slot(group?.identityPolicies ?? missing, "IDENTITY_BASED_POLICY", arn))
  })
}

const userSlots = rememberFor<Account, Map<User, PolicySlot>>(() => new Map())

const userSlot = (account: Account, user: User): PolicySlot => {
  const known = userSlots(account).get(user)
  if (known !== undefined) return known
  const joined = join([ownSlot(user), ...groupSlots(account, user)])
  userSlots(account).set(user, joined)
  return joined
}

/** A caller, as far as it matters for the policies that bind whoever acts for it, in whatever session. */
interface Bound extends Pick<Caller, "serviceLinked"> {
  readonly account: AccountId
  /** The user or role behind it: absent for the root user. */
  readonly identity: Identity | undefined
}

/** A user or role by its ARN, with what the world lists of it. */
interface Identity {
  readonly arn: string
  readonly entry: Fact<User | Role>
}

/**
 * A user's own policies and its groups'; a role's. A federated user acts with the policies of the user who
 * federated; a group is never a principal.
 * @clause principal.groups
 * @clause evaluation.root-user
 */
const identityBased = (world: World, { account, identity }: Bound): PolicySlot | NotApplicable => {
  if (identity === undefined) return withoutPolicies
  const { arn, entry } = identity
  if (entry === unknown) return unknownSlot("IDENTITY_BASED_POLICY", arn)
  if (!("groups" in entry)) return ownSlot(entry)
  const holder = lookUp.account(world, account)
  return holder === undefined ? ownSlot(entry) : userSlot(holder, entry)
}

const withoutPolicies = notApplicable({ code: "root-user-access" })
const withoutBoundary = notApplicable({ code: "none-attached" })
const nonePassed = notApplicable({ code: "none-passed" })
const passesNone = notApplicable({ code: "no-session-with-policies" })

const boundarySlot = rememberFor(({ arn, permissionsBoundary }: Role | User): PolicySlot | NotApplicable => {
  if (permissionsBoundary === unknown) return unknownSlot("PERMISSIONS_BOUNDARY", arn)
  return permissionsBoundary === "none"
    ? withoutBoundary
    : carriedBy(arn, { policies: [permissionsBoundary], missing: [] })
})

/**
 * The one managed policy that bounds a user or role; the root user has none.
 * @clause boundary.scope
 */
const permissionsBoundary = ({ identity }: Bound): PolicySlot | NotApplicable => {
  if (identity === undefined) return notApplicable({ code: "root-user-boundary" })
  const { arn, entry } = identity
  return entry === unknown ? unknownSlot("PERMISSIONS_BOUNDARY", arn) : boundarySlot(entry)
}

/** The policies that bind a caller in every session. */
export type OwnPolicies = Pick<AppliedPolicies, "identityBased" | "permissionsBoundary" | "serviceControl">

const noAccount = notApplicable({ code: "no-account" })

/** Callers without an account have none. */
export const noOwnPolicies: OwnPolicies = {
  identityBased: noAccount,
  permissionsBoundary: noAccount,
  serviceControl: noAccount
}

export const ownPolicies = (world: World, bound: Bound): OwnPolicies => ({
  identityBased: identityBased(world, bound),
  permissionsBoundary: permissionsBoundary(bound),
  serviceControl: serviceControl(world, bound)
})

/**
 * A role session without session policies is not limited; a federated user without one has nothing but what a
 * resource-based policy grants to it.
 * @clause session.scope
 */
export const sessionPolicies = (caller: Caller): PolicySlot | NotApplicable => {
  const { principal } = caller
  switch (principal.type) {
    case "role-session": {
      const passed = principal.sessionPolicies ?? []
      return passed !== unknown && passed.length === 0
        ? nonePassed
        : slot(passed, "SESSION_POLICY", sessionArn(caller, principal.roleArn, principal.sessionName))
    }
    case "federated-user":
      return slot(principal.sessionPolicies ?? [], "SESSION_POLICY", federatedUserArn(caller, principal.name))
    case "root":
      return principal.assumedRoot === true
        ? slot(principal.sessionPolicies ?? unknown, "SESSION_POLICY", accountArn(caller))
        : passesNone
    case "user":
    case "user-session":
    case "service":
    case "anonymous":
    case "saml":
    case "web-identity":
      return passesNone
  }
}
