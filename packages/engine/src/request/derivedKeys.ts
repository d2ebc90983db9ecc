import { type Fact, unknown } from "../aws/Fact.ts"
import { regionOfGlobalService } from "../aws/Partition.ts"
import type { Tags } from "../aws/Tags.ts"
import type { Caller, Membership } from "./Caller.ts"
import * as Caller_ from "./Caller.ts"
import type { MissingFact } from "./MissingFact.ts"
import type { KeyValue, RequestContext } from "./RequestContext.ts"

/** The key does not follow from principal, resource, organization and endpoint: the request must bring it. */
export const notDerivable: unique symbol = Symbol("not derivable")

type Derivation = (context: RequestContext) => KeyValue | typeof notDerivable

const fromFact = (fact: Fact<string>, missing: MissingFact): KeyValue => (fact === unknown ? { missing } : [fact])

const principalArn = (caller: Caller): string | undefined => {
  const principal = caller.principal
  switch (principal.type) {
    case "user":
    case "user-session":
      return principal.arn
    case "role-session":
      return principal.roleArn
    case "federated-user":
      return Caller_.federatedUserArn(caller, principal.name)
    case "root":
      return Caller_.accountArn(caller)
    case "service":
    case "anonymous":
    case "saml":
    case "web-identity":
      return undefined
  }
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

const uniqueId = (caller: Caller, of: string, suffix = ""): KeyValue => {
  if (caller.uniqueId === unknown) return { missing: { kind: "unique-id", of } }
  return caller.uniqueId === undefined ? undefined : [caller.uniqueId + suffix]
}

const userId = (caller: Caller): KeyValue => {
  const principal = caller.principal
  switch (principal.type) {
    case "user":
    case "user-session":
      return uniqueId(caller, principal.arn)
    case "role-session":
      return uniqueId(caller, principal.roleArn, `:${principal.sessionName}`)
    case "federated-user":
      return [`${caller.account ?? ""}:${principal.name}`]
    case "root":
      return [principal.account]
    case "anonymous":
      return ["anonymous"]
    case "service":
    case "saml":
    case "web-identity":
      return undefined
  }
}

const userName = (caller: Caller): KeyValue =>
  caller.principal.type === "user" || caller.principal.type === "user-session"
    ? [caller.principal.arn.slice(caller.principal.arn.lastIndexOf("/") + 1)]
    : undefined

const principalAccount = (caller: Caller): KeyValue => {
  if (caller.principal.type === "anonymous") return ["anonymous"]
  return caller.account === undefined ? undefined : [caller.account]
}

const isAwsService = (caller: Caller): KeyValue => {
  if (caller.principal.type === "service") return ["true"]
  return caller.account === undefined ? undefined : ["false"]
}

const organizationId = (membership: Membership, of: string): KeyValue => {
  if (membership === unknown) return { missing: { kind: "organization", of } }
  return membership === "none" ? undefined : [membership.organizationId]
}

const organizationPath = (membership: Membership, of: string): KeyValue => {
  if (membership === unknown) return { missing: { kind: "organization", of } }
  return membership === "none" ? undefined : [membership.path]
}

const ofOwner = (context: RequestContext, then: (owner: string) => KeyValue): KeyValue =>
  context.target.owner === unknown
    ? { missing: { kind: "owner", of: context.target.resource } }
    : then(context.target.owner)

const ofEndpoint = (
  context: RequestContext,
  then: (endpoint: NonNullable<RequestContext["endpoint"]>, account: string) => KeyValue
): KeyValue =>
  context.endpoint === undefined ? undefined : then(context.endpoint, `account of ${context.endpoint.id}`)

const requestedRegion: Derivation = ({ action, caller, target }) => {
  const partition = target.arn?.partition ?? caller.partition ?? "aws"
  const region = regionOfGlobalService(action.service, partition) ?? target.arn?.region
  return region === undefined || region === "" ? notDerivable : [region]
}

const tag = (tags: Fact<Tags>, name: string, of: string): KeyValue => {
  if (tags === unknown) return { missing: { kind: "tags", of } }
  const entry = Object.entries(tags).find(([key]) => key.toLowerCase() === name)
  return entry === undefined ? undefined : [entry[1]]
}

const calledVia = (context: RequestContext, end: 0 | -1): KeyValue | typeof notDerivable => {
  const chain = context.given.get("aws:calledvia")
  if (chain === undefined) return notDerivable
  const service = chain.at(end)
  return service === undefined ? undefined : [service]
}

const byKey: ReadonlyMap<string, Derivation> = new Map<string, Derivation>([
  [
    "aws:principalarn",
    ({ caller }) => {
      const arn = principalArn(caller)
      return arn === undefined ? undefined : [arn]
    }
  ],
  ["aws:principalaccount", ({ caller }) => principalAccount(caller)],
  ["aws:principalorgid", ({ caller }) => organizationId(caller.membership, caller.account ?? "")],
  ["aws:principalorgpaths", ({ caller }) => organizationPath(caller.membership, caller.account ?? "")],
  [
    "aws:principaltype",
    ({ caller }) => {
      const type = principalTypes[caller.principal.type]
      return type === undefined ? undefined : [type]
    }
  ],
  ["aws:userid", ({ caller }) => userId(caller)],
  ["aws:username", ({ caller }) => userName(caller)],
  ["aws:principalisawsservice", ({ caller }) => isAwsService(caller)],
  [
    "aws:principalservicename",
    ({ caller }) => (caller.principal.type === "service" ? [caller.principal.service] : undefined)
  ],
  [
    "aws:assumedroot",
    ({ caller }) => (caller.principal.type === "root" && caller.principal.assumedRoot === true ? ["true"] : undefined)
  ],
  [
    "aws:federatedprovider",
    ({ caller }) =>
      caller.principal.type === "role-session" && caller.principal.federatedProvider !== undefined
        ? [caller.principal.federatedProvider]
        : undefined
  ],
  [
    "aws:multifactorauthpresent",
    ({ caller }) =>
      caller.principal.type === "user-session" && caller.principal.mfa !== undefined
        ? [String(caller.principal.mfa)]
        : notDerivable
  ],
  ["aws:sourcevpce", (context) => ofEndpoint(context, ({ id }) => [id])],
  ["aws:sourcevpc", (context) => ofEndpoint(context, ({ id, vpc }) => fromFact(vpc, { kind: "vpc-endpoint", of: id }))],
  [
    "aws:vpceaccount",
    (context) => ofEndpoint(context, ({ account, id }) => fromFact(account, { kind: "vpc-endpoint", of: id }))
  ],
  ["aws:vpceorgid", (context) => ofEndpoint(context, ({ membership }, of) => organizationId(membership, of))],
  ["aws:vpceorgpaths", (context) => ofEndpoint(context, ({ membership }, of) => organizationPath(membership, of))],
  ["aws:resourceaccount", (context) => ofOwner(context, (owner) => [owner])],
  ["aws:resourceorgid", (context) => ofOwner(context, (owner) => organizationId(context.target.membership, owner))],
  [
    "aws:resourceorgpaths",
    (context) => ofOwner(context, (owner) => organizationPath(context.target.membership, owner))
  ],
  ["aws:requestedregion", requestedRegion],
  ["aws:viaawsservice", () => ["false"]],
  ["aws:calledviafirst", (context) => calledVia(context, 0)],
  ["aws:calledvialast", (context) => calledVia(context, -1)],
  ["aws:sourceorgid", (context) => ofSource(context, organizationId)],
  ["aws:sourceorgpaths", (context) => ofSource(context, organizationPath)]
])

// Present only on direct calls of a service principal for a resource of an account in an organization.
const ofSource = (
  { caller, given, source }: RequestContext,
  read: (membership: Membership, of: string) => KeyValue
): KeyValue | typeof notDerivable => {
  const account = given.get("aws:sourceaccount")?.[0]
  if (account === undefined) return notDerivable
  return caller.principal.type === "service" ? read(source(account), account) : undefined
}

/**
 * The value of a key that principal, resource, organization or endpoint determine; `notDerivable` for all others.
 * @clause request.derived-keys
 */
export const derive = (context: RequestContext, key: string): KeyValue | typeof notDerivable => {
  const derivation = byKey.get(key)
  if (derivation !== undefined) return derivation(context)
  if (key.startsWith("aws:principaltag/")) {
    return tag(context.caller.tags, key.slice("aws:principaltag/".length), principalArn(context.caller) ?? "the caller")
  }
  if (key.startsWith("aws:resourcetag/")) {
    return tag(context.target.tags, key.slice("aws:resourcetag/".length), context.target.resource)
  }
  if (key.startsWith("iam:resourcetag/") && context.target.arn?.service === "iam") {
    return tag(context.target.tags, key.slice("iam:resourcetag/".length), context.target.resource)
  }
  return notDerivable
}

/** The names of the keys of fixed name that can be derived, in lower case. */
export const names: ReadonlyArray<string> = [...byKey.keys()]
