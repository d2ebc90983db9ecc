import { Result } from "effect"
import * as AccountId from "../aws/AccountId.ts"
import * as Arn from "../aws/Arn.ts"
import * as Fact from "../aws/Fact.ts"
import { rememberForLatest } from "../aws/remember.ts"
import * as Tags from "../aws/Tags.ts"
import type { Caller } from "../request/Caller.ts"
import { InvalidRequest } from "../request/InvalidRequest.ts"
import type { FederatedUser, Principal, RoleSession } from "../request/Principal.ts"
import type { Account, Role, User } from "./Account.ts"
import { noOwnPolicies, type OwnPolicies, ownPolicies } from "./selectIdentity.ts"
import * as lookUp from "./lookUp.ts"
import type { World } from "./World.ts"

/** The caller, and the policies that bind it in every session. */
export interface DescribedCaller {
  readonly caller: Caller
  readonly own: OwnPolicies
}

type Described = Result.Result<DescribedCaller, InvalidRequest>

const withoutAccount = (principal: Principal): DescribedCaller => ({
  caller: {
    principal,
    account: undefined,
    partition: undefined,
    uniqueId: undefined,
    tags: {},
    membership: "none",
    canonicalUserId: undefined,
    hasBoundary: false,
    serviceLinked: false
  },
  own: noOwnPolicies
})

const canonicalUserId = (account: Account | undefined): Fact.Fact<string | undefined> =>
  account === undefined ? Fact.unknown : account.canonicalUserId

const accountFacts = (world: World, account: AccountId.AccountId): Pick<Caller, "canonicalUserId" | "membership"> => ({
  membership: lookUp.membership(world, account),
  canonicalUserId: canonicalUserId(lookUp.account(world, account))
})

const hasBoundary = (identity: User | Role): Fact.Fact<boolean> =>
  Fact.map(identity.permissionsBoundary, (boundary) => boundary !== "none")

const notThere = (field: string, kind: "role" | "user", arn: Arn.Arn, names: ReadonlyArray<string>): InvalidRequest => {
  const known = names.length === 0 ? `it has no ${kind}` : `it has ${names.slice(0, 8).join(", ")}`
  return new InvalidRequest({
    field,
    message: `no ${kind} \`${arn.text}\` in account ${arn.account}, which the world calls complete`,
    help: known
  })
}

const parseIdentity = (field: string, text: string, kind: "role" | "user"): Result.Result<Arn.Arn, InvalidRequest> => {
  const arn = Arn.parse(text)
  const fits = arn?.service === "iam" && Arn.resourceType(arn) === kind && Arn.account(arn) !== undefined
  return arn !== undefined && fits && Arn.resourceName(arn) !== ""
    ? Result.succeed(arn)
    : Result.fail(
        new InvalidRequest({
          field,
          message: `\`${text}\` is not the ARN of ${kind === "role" ? "a role" : "a user"}`,
          help: `write it as \`arn:aws:iam::111111111111:${kind}/Name\``
        })
      )
}

/** All that a caller has from the user or role behind it. */
interface Behind extends Omit<Caller, "principal"> {
  readonly own: OwnPolicies
}

const behind = (world: World, arn: Arn.Arn, identity: Fact.Fact<User | Role>): Behind => {
  const account = arn.account as AccountId.AccountId
  const known = identity === Fact.unknown ? undefined : identity
  const serviceLinked = isServiceLinked(arn) || (known !== undefined && "serviceLinked" in known && known.serviceLinked)
  return {
    account,
    partition: arn.partition,
    uniqueId: known === undefined ? Fact.unknown : known.uniqueId,
    tags: known === undefined ? Fact.unknown : known.tags,
    membership: lookUp.membership(world, account),
    canonicalUserId: canonicalUserId(lookUp.account(world, account)),
    hasBoundary: known === undefined ? Fact.unknown : hasBoundary(known),
    serviceLinked,
    own: ownPolicies(world, { account, serviceLinked, identity: { arn: arn.text, entry: identity } })
  }
}

type Listed = Readonly<Record<"role" | "user", Map<string, Behind>>>

/** What follows from each user and role that the world lists, worked out once. */
const listed = rememberForLatest<World, Listed>(() => ({ role: new Map(), user: new Map() }))

const find = (
  world: World,
  kind: "role" | "user",
  field: string,
  text: string
): Result.Result<Behind, InvalidRequest> => {
  const parsed = parseIdentity(field, text, kind)
  if (Result.isFailure(parsed)) return Result.fail(parsed.failure)
  const arn = parsed.success
  const identity = kind === "role" ? lookUp.role(world, arn) : lookUp.user(world, arn)
  if (identity === undefined) {
    const account = lookUp.account(world, arn.account)
    const names = Object.keys((kind === "role" ? account?.roles : account?.users) ?? {})
    return Result.fail(notThere(field, kind, arn, names))
  }
  const found = behind(world, arn, identity)
  if (identity !== Fact.unknown) listed(world)[kind].set(text, found)
  return Result.succeed(found)
}

/** The user or role of that ARN. */
const identityNamed = (
  world: World,
  kind: "role" | "user",
  field: string,
  text: string
): Result.Result<Behind, InvalidRequest> => {
  const known = listed(world)[kind].get(text)
  return known === undefined ? find(world, kind, field, text) : Result.succeed(known)
}

const calling = (principal: Principal, from: Behind, tags: Caller["tags"]): DescribedCaller => ({
  caller: {
    principal,
    account: from.account,
    partition: from.partition,
    uniqueId: from.uniqueId,
    tags,
    membership: from.membership,
    canonicalUserId: from.canonicalUserId,
    hasBoundary: from.hasBoundary,
    serviceLinked: from.serviceLinked
  },
  own: from.own
})

const describeUser = (world: World, principal: Principal, field: string, text: string): Described => {
  const found = identityNamed(world, "user", field, text)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  return Result.succeed(calling(principal, found.success, found.success.tags))
}

const overlaid = (tags: Caller["tags"], { sessionTags }: RoleSession): Caller["tags"] =>
  tags === Fact.unknown || sessionTags === undefined ? tags : Tags.overlay(tags, sessionTags)

const describeRoleSession = (world: World, principal: RoleSession): Described => {
  const found = identityNamed(world, "role", "principal.roleArn", principal.roleArn)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  return Result.succeed(calling(principal, found.success, overlaid(found.success.tags, principal)))
}

/** Service-linked roles live under a path of their own. */
export const isServiceLinked = (role: Arn.Arn): boolean => role.resource.startsWith("role/aws-service-role/")

const describeRoot = (world: World, principal: Principal, id: string, partition: string | undefined): Described => {
  const account = AccountId.parse(id)
  if (account === undefined) {
    const message = `\`${id}\` is not an account id`
    return Result.fail(new InvalidRequest({ field: "principal.account", message, help: "an account id has 12 digits" }))
  }
  return Result.succeed({
    caller: {
      principal,
      account,
      partition,
      uniqueId: undefined,
      tags: {},
      hasBoundary: false,
      serviceLinked: false,
      ...accountFacts(world, account)
    },
    own: ownPolicies(world, { account, serviceLinked: false, identity: undefined })
  })
}

const rootArn = /^arn:([^:]+):iam::(\d{12}):root$/

const describeFederatedUser = (world: World, principal: FederatedUser): Described => {
  const root = rootArn.exec(principal.federatedBy)
  const federator =
    root === null
      ? describeUser(world, principal, "principal.federatedBy", principal.federatedBy)
      : describeRoot(world, principal, root[2]!, root[1])
  return Result.map(federator, ({ caller, own }) => ({
    caller: { ...caller, tags: principal.sessionTags ?? {} },
    own
  }))
}

/**
 * The principal with everything the world knows of it; a failure where it cannot be one, or where the account is
 * complete and has no such user or role.
 * @clause principal.kinds
 */
export const describeCaller = (world: World, principal: Principal): Described => {
  switch (principal.type) {
    case "user":
    case "user-session":
      return describeUser(world, principal, "principal.arn", principal.arn)
    case "role-session":
      return describeRoleSession(world, principal)
    case "federated-user":
      return describeFederatedUser(world, principal)
    case "root":
      return describeRoot(world, principal, principal.account, lookUp.partition(world, principal.account))
    case "service":
    case "anonymous":
    case "saml":
    case "web-identity":
      return Result.succeed(withoutAccount(principal))
  }
}
