import type { PrincipalElement, World } from "@countersign/engine"
import type { Caller } from "./caller.ts"
import { type Name, nameFor, isCanonicalIdOf } from "./principalNames.ts"

/**
 * What an Allow gives by whom it names: `direct` needs nothing further inside the account, `within limits` stays under
 * boundary and session policy, `by delegation` leaves all to identity-based policies.
 * @clause same-account.grantee-matrix
 */
export type Grant = "direct" | "within limits" | "by delegation"

const isLogin = ({ principal }: Caller): boolean => principal.type === "saml" || principal.type === "web-identity"

const isService = ({ principal }: Caller): boolean => principal.type === "service"

// A session from AssumeRoot has what its task policy leaves of the root user's access.
const isRoot = ({ principal }: Caller): boolean => principal.type === "root" && principal.assumedRoot !== true

export const isListedService = ({ service }: PrincipalElement, { principal }: Caller): boolean =>
  principal.type === "service" && service.includes(principal.service)

export const isListedProvider = ({ federated }: PrincipalElement, { principal }: Caller): boolean =>
  (principal.type === "saml" || principal.type === "web-identity") && federated.includes(principal.provider)

/**
 * What it gives to be named so. A role's sessions and those of a federating user stay within limits; the account's root
 * user is the account.
 */
export const grantByName = (name: Name, caller: Caller): Grant => {
  if (name === "account") return isRoot(caller) ? "direct" : "by delegation"
  if (name === "session") return "direct"
  return name === "entity" && caller.role === undefined ? "direct" : "within limits"
}

const grantBy = (value: string, caller: Caller): ReadonlyArray<Grant> => {
  if (value === "*") return isService(caller) || isLogin(caller) ? [] : ["direct"]
  const name = nameFor(value, caller)
  return name === undefined ? [] : [grantByName(name, caller)]
}

/**
 * All that a `Principal` with Allow gives the caller. `"*"` is everyone; `{"AWS": "*"}` is AWS principals and
 * anonymous callers. `NotPrincipal` gives nothing.
 * @clause match.principal
 */
export const grantsTo = (element: PrincipalElement, caller: Caller, world: World.World): ReadonlyArray<Grant> => {
  if (element.negated) return []
  const isNamed = element.everyone || isListedService(element, caller) || isListedProvider(element, caller)
  const isCanonical = element.canonicalUser.some((value) => isCanonicalIdOf(value, caller, world))
  return [
    ...(isNamed ? ["direct" as const] : []),
    ...element.aws.flatMap((value) => grantBy(value, caller)),
    ...(isCanonical ? [grantByName("account", caller)] : [])
  ]
}

/**
 * A `Principal` with Deny reaches the caller by any of its names; a star reaches everyone, services too.
 * @clause match.principal-deny
 */
export const reaches = (element: PrincipalElement, caller: Caller, world: World.World): boolean => {
  if (element.everyone || isListedService(element, caller) || isListedProvider(element, caller)) return true
  if (element.aws.some((value) => value === "*" || nameFor(value, caller) !== undefined)) return true
  return element.canonicalUser.some((value) => isCanonicalIdOf(value, caller, world))
}
