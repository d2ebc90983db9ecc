import { unknown } from "../../aws/Fact.ts"
import type { Caller } from "../Caller.ts"
import * as Caller_ from "../Caller.ts"
import type { PlainKeyValue } from "../RequestContext.ts"
import { type Derivations, notDerivable, organizationId, organizationPath } from "./derivation.ts"

/** The value of `aws:PrincipalArn`: of a session its role, with the path. */
export const principalArn = (caller: Caller): string | undefined => {
  const { principal } = caller
  if (principal.type === "federated-user") return Caller_.federatedUserArn(caller, principal.name)
  return principal.type === "root" ? Caller_.accountArn(caller) : Caller_.identityArn(caller)
}

const principalTypes: Readonly<Record<Caller["principal"]["type"], string | undefined>> = {
  user: "User",
  "user-session": "User",
  "role-session": "AssumedRole",
  "federated-user": "FederatedUser",
  root: "Account",
  anonymous: "Anonymous",
  service: undefined,
  saml: undefined,
  "web-identity": undefined
}

const uniqueId = (caller: Caller, of: string, suffix = ""): PlainKeyValue => {
  if (caller.uniqueId === unknown) return { missing: { kind: "unique-id", of } }
  return caller.uniqueId === undefined ? undefined : caller.uniqueId + suffix
}

const userId = (caller: Caller): PlainKeyValue => {
  const principal = caller.principal
  switch (principal.type) {
    case "user":
    case "user-session":
      return uniqueId(caller, principal.arn)
    case "role-session":
      return uniqueId(caller, principal.roleArn, `:${principal.sessionName}`)
    case "federated-user":
      return `${caller.account ?? ""}:${principal.name}`
    case "root":
      return principal.account
    case "anonymous":
      return "anonymous"
    case "service":
    case "saml":
    case "web-identity":
      return undefined
  }
}

const userName = (caller: Caller): PlainKeyValue =>
  caller.principal.type === "user" || caller.principal.type === "user-session"
    ? caller.principal.arn.slice(caller.principal.arn.lastIndexOf("/") + 1)
    : undefined

const principalAccount = (caller: Caller): PlainKeyValue => {
  if (caller.principal.type === "anonymous") return "anonymous"
  return caller.account === undefined ? undefined : caller.account
}

const isAwsService = (caller: Caller): PlainKeyValue => {
  if (caller.principal.type === "service") return "true"
  return caller.account === undefined ? undefined : "false"
}

const federatedProvider = ({ principal }: Caller): string | undefined =>
  principal.type === "role-session" ? principal.federatedProvider : undefined

const isAssumedRoot = ({ principal }: Caller): boolean => principal.type === "root" && principal.assumedRoot === true

/**
 * Keys that follow from who calls.
 * @clause request.principal-keys
 */
export const principalKeys: Derivations = [
  ["aws:principalarn", ({ caller }) => principalArn(caller)],
  ["aws:principalaccount", ({ caller }) => principalAccount(caller)],
  ["aws:principalorgid", ({ caller }) => organizationId(caller.membership, caller.account ?? "")],
  ["aws:principalorgpaths", ({ caller }) => organizationPath(caller.membership, caller.account ?? "")],
  ["aws:principaltype", ({ caller }) => principalTypes[caller.principal.type]],
  ["aws:userid", ({ caller }) => userId(caller)],
  ["aws:username", ({ caller }) => userName(caller)],
  ["aws:principalisawsservice", ({ caller }) => isAwsService(caller)],
  [
    "aws:principalservicename",
    ({ caller }) => (caller.principal.type === "service" ? caller.principal.service : undefined)
  ],
  ["aws:assumedroot", ({ caller }) => (isAssumedRoot(caller) ? "true" : undefined)],
  ["aws:federatedprovider", ({ caller }) => federatedProvider(caller)],
  [
    "aws:multifactorauthpresent",
    ({ caller }) =>
      caller.principal.type === "user-session" && caller.principal.mfa !== undefined
        ? String(caller.principal.mfa)
        : notDerivable
  ]
]
