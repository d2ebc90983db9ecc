import { type Fact, unknown } from "../aws/Fact.ts"
import type { Policy } from "../policy/Policy.ts"
import { accountArn, type Caller, federatedUserArn, identityArn, sessionArn } from "../request/Caller.ts"
import type { Role, User } from "./Account.ts"
import type { NotApplicable, PolicySlot } from "./AppliedPolicies.ts"
import * as lookUp from "./lookUp.ts"
import { carriedBy, join, notApplicable, slot, unknownSlot } from "./slot.ts"
import type { World } from "./World.ts"

// A world gives groups no path.
const groupArn = ({ account, partition }: Caller, name: string): string =>
  `arn:${partition ?? "aws"}:iam::${account ?? ""}:group/${name}`

const groupSlots = (world: World, caller: Caller, user: User): ReadonlyArray<PolicySlot> => {
  if (user.groups === unknown) return [{ policies: [], missing: [{ kind: "groups", of: user.arn }] }]
  const account = lookUp.account(world, caller.account ?? "")
  return user.groups.map((name) => {
    const group = account && Object.hasOwn(account.groups, name) ? account.groups[name] : undefined
    const missing: Fact<ReadonlyArray<Policy>> = account?.complete === true ? [] : unknown
    const arn = groupArn(caller, name)
    return carriedBy(arn, slot(group?.identityPolicies ?? missing, "IDENTITY_BASED_POLICY", arn))
  })
}

/**
 * A user's own policies and its groups'; a role's. A federated user acts with the policies of the user who
 * federated; a group is never a principal.
 * @clause principal.groups
 * @clause evaluation.root-user
 */
export const identityBased = (
  world: World,
  caller: Caller,
  identity: Fact<User | Role | undefined>
): PolicySlot | NotApplicable => {
  if (caller.account === undefined) return notApplicable({ code: "no-account" })
  const arn = identityArn(caller) ?? ""
  if (identity === undefined) return notApplicable({ code: "root-user-access" })
  if (identity === unknown) return unknownSlot("IDENTITY_BASED_POLICY", arn)
  const own = carriedBy(arn, slot(identity.identityPolicies, "IDENTITY_BASED_POLICY", arn))
  return "groups" in identity ? join([own, ...groupSlots(world, caller, identity)]) : own
}

/**
 * The one managed policy that bounds a user or role; the root user has none.
 * @clause boundary.scope
 */
export const permissionsBoundary = (
  caller: Caller,
  identity: Fact<User | Role | undefined>
): PolicySlot | NotApplicable => {
  if (caller.account === undefined) return notApplicable({ code: "no-account" })
  if (identity === undefined) return notApplicable({ code: "root-user-boundary" })
  const of = identityArn(caller) ?? ""
  if (identity === unknown) return unknownSlot("PERMISSIONS_BOUNDARY", of)
  const boundary = identity.permissionsBoundary
  if (boundary === unknown) return unknownSlot("PERMISSIONS_BOUNDARY", of)
  return boundary === "none"
    ? notApplicable({ code: "none-attached" })
    : carriedBy(of, { policies: [boundary], missing: [] })
}

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
        ? notApplicable({ code: "none-passed" })
        : slot(passed, "SESSION_POLICY", sessionArn(caller, principal.roleArn, principal.sessionName))
    }
    case "federated-user":
      return slot(principal.sessionPolicies ?? [], "SESSION_POLICY", federatedUserArn(caller, principal.name))
    case "root":
      return principal.assumedRoot === true
        ? slot(principal.sessionPolicies ?? unknown, "SESSION_POLICY", accountArn(caller))
        : notApplicable({ code: "no-session-with-policies" })
    case "user":
    case "user-session":
    case "service":
    case "anonymous":
    case "saml":
    case "web-identity":
      return notApplicable({ code: "no-session-with-policies" })
  }
}
