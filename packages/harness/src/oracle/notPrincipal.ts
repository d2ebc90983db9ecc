import type { PrincipalElement, World } from "@countersign/engine"
import type { Caller } from "./caller.ts"
import { known } from "./CannotSay.ts"
import { isListedProvider, isListedService } from "./principalElement.ts"
import { isCanonicalIdOf, type Name, nameFor } from "./principalNames.ts"

/** The names that have to be listed, every one of them. */
const chainOf = ({ principal, user }: Caller): ReadonlyArray<Name> => {
  if (principal.type === "root") return ["account"]
  if (principal.type === "role-session") return ["account", "entity", "session"]
  if (principal.type !== "federated-user") return ["account", "entity"]
  return user === undefined ? ["account", "session"] : ["account", "federating user", "session"]
}

const hasBoundary = ({ role, user }: Caller): boolean => {
  const entity = role ?? user
  return entity !== undefined && known(entity.permissionsBoundary, "the permissions boundary") !== "none"
}

const isListed = (name: Name, element: PrincipalElement, caller: Caller, world: World.World): boolean => {
  if (element.everyone || element.aws.some((value) => value === "*" || nameFor(value, caller) === name)) return true
  return name === "account" && element.canonicalUser.some((value) => isCanonicalIdOf(value, caller, world))
}

/**
 * A Deny with `NotPrincipal` spares a caller only if every name of its chain is listed, a service or a login if it is
 * listed itself; never a caller with a permissions boundary, never an anonymous one.
 * @clause match.not-principal
 */
export const spares = (element: PrincipalElement, caller: Caller, world: World.World): boolean => {
  const { type } = caller.principal
  if (type === "anonymous") return false
  if (type === "service") return element.everyone || isListedService(element, caller)
  if (type === "saml" || type === "web-identity") return element.everyone || isListedProvider(element, caller)
  return chainOf(caller).every((name) => isListed(name, element, caller, world)) && !hasBoundary(caller)
}
