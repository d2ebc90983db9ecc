import * as Admits from "../../verdict/Admits.ts"
import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import type { Principal } from "../../request/Principal.ts"
import type { RequestContext } from "../../request/RequestContext.ts"
import type { Refusal } from "../../verdict/Refusal.ts"
import { isFederatedUser } from "../../world/trustActions.ts"
import type { Readings } from "../Readings.ts"
import type { Departure } from "./Departure.ts"

/** On a role `sts:TagSession` and `sts:SetSourceIdentity` are no calls of their own, but checks of `AssumeRole`. */
const openToUserSessions: ReadonlySet<string> = new Set([
  "assumerole",
  "getcalleridentity",
  "setsourceidentity",
  "tagsession"
])

/** Why a caller of this kind cannot make the call, `undefined` where it can. */
const refusals: Readonly<Partial<Record<Principal["type"], (operation: string) => Refusal | undefined>>> = {
  "federated-user": (operation) =>
    operation === "getcalleridentity" ? undefined : { code: "federated-user-calls-sts" },
  "user-session": (operation) => (openToUserSessions.has(operation) ? undefined : { code: "user-session-calls-sts" }),
  "role-session": (operation) =>
    operation === "getfederationtoken" || operation === "getsessiontoken"
      ? { code: "role-session-asks-for-session" }
      : undefined,
  root: (operation) => (operation === "assumerole" ? { code: "root-user-assumes-role" } : undefined)
}

/** Session tags passed with `GetFederationToken` are a further check of that call. @clause sts.federated-session-tags */
const callOf = ({ action: { operation }, target: { arn } }: RequestContext): string =>
  operation === "tagsession" && arn !== undefined && isFederatedUser(arn) ? "getfederationtoken" : operation

const allowSilence = (admits: Admits.Admits): Admits.Admits =>
  (admits & Admits.implicitDeny) === 0 ? admits : (admits & ~Admits.implicitDeny) | Admits.allow

/** `GetCallerIdentity` needs no permission and no policy but an endpoint's can deny it. @clause sts.get-caller-identity */
const withoutPermission = (readings: Readings): Readings => ({
  serviceControl: Admits.allow,
  resourceControl: Admits.allow,
  resourceBased: ResourceGrant.silent,
  blockPublicAccess: Admits.allow,
  identityBased: Admits.allow,
  permissionsBoundary: Admits.allow,
  sessionPolicies: Admits.allow,
  vpcEndpoint: readings.vpcEndpoint
})

/** `GetSessionToken` needs no allow of the caller's own policies; denies and SCPs count. @clause sts.get-session-token */
const withoutAllow = (readings: Readings): Readings => ({
  ...readings,
  identityBased: allowSilence(readings.identityBased),
  permissionsBoundary: allowSilence(readings.permissionsBoundary),
  sessionPolicies: allowSilence(readings.sessionPolicies)
})

/**
 * What temporary credentials and the root user cannot call, and the two calls that need no permission.
 * @clause exclusions.temporary-credentials
 */
export const sts: Departure = {
  exclusion: ({ context }) => {
    const refusal = refusals[context.caller.principal.type]?.(callOf(context))
    return refusal === undefined ? undefined : { side: "trusted", refusal }
  },
  setAside: ({ context: { action } }) => {
    if (action.operation === "getcalleridentity") return withoutPermission
    return action.operation === "getsessiontoken" ? withoutAllow : undefined
  }
}
